//! Compiles a component before it counts as installed or locked, so that its first call need not wait.

use super::{InstallError, host};
use crate::ops::ComponentError;
use kami_host::{HostError, domain::Limits};
use std::path::PathBuf;

/// Compiles, and asks a component without a manifest for its tools: whoever has none is no use to anybody. `unused` hears of
/// a cache that cannot be used.
pub(in crate::ops) async fn compile(
    bytes: Vec<u8>,
    cache: Option<PathBuf>,
    unused: impl FnOnce(HostError),
) -> Result<(), InstallError> {
    let (host, without) = host::small(cache, Limits::default().memory)?;
    if let Some(error) = without {
        unused(error);
    }
    let unusable = |source| ComponentError::Unusable { path: "the component".into(), source };
    let component = host.component(bytes).map_err(unusable)?;
    match component.inspection().manifest() {
        Some(_) => component.load().await?,
        None => drop(component.list().await?),
    }
    Ok(())
}

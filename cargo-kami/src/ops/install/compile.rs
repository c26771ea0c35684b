//! Compiles a component before it counts as installed, so that its first call need not wait.

use super::{InstallError, InstallEvent, InstallOptions, host};
use crate::ops::ComponentError;
use kami_host::domain::Limits;

/// Compiles, and asks a component without a manifest for its tools: whoever has none is no use to anybody.
pub(super) async fn compile(
    bytes: Vec<u8>,
    options: &InstallOptions,
    tell: &(dyn Fn(InstallEvent) + Sync),
) -> Result<(), InstallError> {
    let (host, unused) = host::small(options.cache.clone(), Limits::default().memory)?;
    unused.map(InstallEvent::CacheUnused).into_iter().for_each(tell);
    let unusable = |source| ComponentError::Unusable { path: "the component".into(), source };
    let component = host.component(bytes).map_err(unusable)?;
    match component.inspection().manifest() {
        Some(_) => component.load().await?,
        None => drop(component.list().await?),
    }
    Ok(())
}

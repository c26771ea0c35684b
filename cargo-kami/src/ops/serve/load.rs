//! The components to serve, from their files and projects.

use super::{ServeError, ServeEvent, ServeOptions};
use crate::ops::{ComponentError, resolve};
use kami_host::{
    Component, Host,
    domain::{Capabilities, Limits},
    mcp::Served,
};
use std::path::Path;

/// All of them, in order.
pub(super) async fn all(
    options: &ServeOptions,
    host: &Host,
    tell: &(dyn Fn(ServeEvent) + Sync),
) -> Result<Vec<Served>, ServeError> {
    let told = |event| tell(ServeEvent::Build(event));
    let mut all = Vec::new();
    for named in &options.components {
        if named.is_dir() {
            tell(ServeEvent::Building(named.clone()));
        }
        let (path, bytes) = resolve(named, &told).await?;
        let unusable = |source| ComponentError::Unusable { path: path.clone(), source };
        let component = host.component(bytes).map_err(unusable)?;
        let mut served = served(&path, component, options);
        if named.is_dir() {
            grant_own(&mut served);
        }
        all.push(served);
    }
    Ok(all)
}

fn served(path: &Path, component: Component, options: &ServeOptions) -> Served {
    let manifest = component.inspection().manifest();
    let stem = || path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let name = manifest.map_or_else(stem, |manifest| manifest.name.clone());
    let asked = manifest.map(|manifest| manifest.limits).unwrap_or_default();
    let limits = Limits::default().with(&asked).with(&options.limits);
    Served { grants: options.grants.clone().into(), limits, ..Served::new(name, component) }
}

/// One's own project gets the origins it asks for; folders and values are always named by the person.
fn grant_own(served: &mut Served) {
    let Some(manifest) = served.component.inspection().manifest() else { return };
    let Capabilities { net, .. } = &manifest.capabilities;
    let mut grants = (*served.grants).clone();
    grants.net.extend(net.iter().map(|request| request.origin.clone()));
    served.grants = grants.into();
}

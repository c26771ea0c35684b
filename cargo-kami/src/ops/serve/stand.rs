//! A tool with what it is allowed, as it is served.

use crate::{
    ops::{ComponentError, Ready},
    store::{Installed, Store},
};
use kami_host::{
    Component, Host, StoredError,
    domain::{Grants, Limits, RequestedLimits},
    mcp::Served,
};

/// The component of an installed tool, to be read when it is first called.
pub(super) fn stored(host: &Host, tool: &Installed, store: &Store) -> Result<Component, ComponentError> {
    host.stored(&tool.sha256.to_string(), store.reader(tool)).map_err(|error| match error {
        StoredError::Read(error) => error.into(),
        StoredError::Unusable(source) => ComponentError::Unusable { path: (&tool.name).into(), source },
    })
}

/// The tool as it is served; what is said for all that is served goes first.
pub(super) fn stand(ready: Ready, component: Component, (grants, limits): (&Grants, RequestedLimits)) -> Served {
    let asked = component.inspection().manifest().map(|manifest| manifest.limits).unwrap_or_default();
    Served {
        grants: grants.clone().over(ready.grants).into(),
        limits: Limits::default().with(&limits.over(ready.tool.grants.limits).over(asked)),
        granting: ready.granting,
        ..Served::new(ready.tool.name, component)
    }
}

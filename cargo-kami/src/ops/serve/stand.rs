//! A tool with what it is allowed, as it is served.

use crate::ops::{ComponentError, Ready};
use kami_host::{
    Host,
    domain::{Grants, Limits, RequestedLimits},
    mcp::Served,
};

/// The tool as it is served; what is said for all that is served goes first.
pub(super) fn stand(
    host: &Host,
    ready: Ready,
    (grants, limits): (&Grants, RequestedLimits),
) -> Result<Served, ComponentError> {
    let name = ready.tool.name;
    let component = host.component(ready.bytes);
    let component = component.map_err(|source| ComponentError::Unusable { path: (&name).into(), source })?;
    let asked = component.inspection().manifest().map(|manifest| manifest.limits).unwrap_or_default();
    Ok(Served {
        grants: grants.clone().over(ready.grants).into(),
        limits: Limits::default().with(&limits.over(ready.tool.grants.limits).over(asked)),
        granting: ready.granting,
        ..Served::new(name, component)
    })
}

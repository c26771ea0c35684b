//! What a call may touch and use.

use super::{Ownership, Remedy, RunOptions};
use kami_host::{
    Component,
    domain::{Grants, Limits, Manifest},
};
use std::sync::Arc;

/// What a call may touch and use, and what would give it more.
pub(super) struct Terms {
    pub(super) grants: Arc<Grants>,
    pub(super) limits: Limits,
    pub(super) remedy: Remedy,
}

/// What the caller says goes first, then what the author asks for, then the defaults.
pub(super) fn terms(component: &Component, options: &RunOptions) -> Terms {
    let (mut grants, mut limits) = (options.grants.clone(), Limits::default());
    let mut remedy = Remedy { granting: options.granting.clone(), ..Remedy::default() };
    if let Some(Manifest { capabilities, limits: asked, .. }) = component.inspection().manifest() {
        (remedy.missing, remedy.asked) = (capabilities.ungranted(&grants), Some(capabilities.clone()));
        limits = limits.with(asked);
        if options.ownership == Ownership::Own {
            grants.net.extend(capabilities.net.iter().map(|request| request.origin.clone()));
            grants.mcp.extend(&capabilities.mcp);
        }
    }
    Terms { grants: grants.into(), limits: limits.with(&options.limits), remedy }
}

//! What a call may touch and use.

use super::{Ownership, RunOptions};
use kami_host::{
    Component,
    domain::{Grants, Limits, Manifest, Ungranted},
};
use std::sync::Arc;

/// What a call may touch and use, and what it asks for beyond that.
pub(super) struct Terms {
    pub(super) grants: Arc<Grants>,
    pub(super) limits: Limits,
    pub(super) missing: Vec<Ungranted>,
}

/// What the caller says goes first, then what the author asks for, then the defaults.
pub(super) fn terms(component: &Component, options: &RunOptions) -> Terms {
    let (mut grants, mut limits, mut missing) = (options.grants.clone(), Limits::default(), Vec::new());
    if let Some(Manifest { capabilities, limits: asked, .. }) = component.inspection().manifest() {
        missing = capabilities.ungranted(&grants);
        limits = limits.with(asked);
        if options.ownership == Ownership::Own {
            grants.net.extend(capabilities.net.iter().map(|request| request.origin.clone()));
        }
    }
    Terms { grants: grants.into(), limits: limits.with(&options.limits), missing }
}

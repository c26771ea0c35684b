//! Somebody who was let in.

use crate::domain::{Principal, Share};
use std::sync::Arc;

/// Somebody who was let in, and how much they may have.
#[derive(Clone, Debug)]
pub(in crate::mcp::http) struct Admitted {
    pub(in crate::mcp::http) principal: Arc<Principal>,
    pub(in crate::mcp::http) share: Share,
}

impl Admitted {
    pub(super) fn new(principal: Principal, share: Share) -> Self {
        Self { principal: Arc::new(principal), share }
    }
}

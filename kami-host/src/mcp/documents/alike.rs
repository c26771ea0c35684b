//! What differs between two collections.

use super::Documents;
use crate::mcp::Served;
use std::sync::Arc;

impl Documents {
    /// Whether clients see the same resources.
    pub(in crate::mcp) fn resources_look_like(&self, other: &Self) -> bool {
        let (own, others) = (self.resources.iter(), other.resources.iter());
        let families = |all: &Self| all.templates.iter().map(|it| it.offered.clone()).collect::<Vec<_>>();
        own.map(|it| &it.offered).eq(others.map(|it| &it.offered)) && families(self) == families(other)
    }

    /// Whether clients see the same prompts.
    pub(in crate::mcp) fn prompts_look_like(&self, other: &Self) -> bool {
        self.prompts.iter().map(|it| &it.offered).eq(other.prompts.iter().map(|it| &it.offered))
    }

    /// Whether they are all those of the same components.
    pub(in crate::mcp) fn come_from(&self, other: &Self) -> bool {
        let source = |served: &Arc<Served>| served.component.inspection().digest().to_owned();
        let sources = |all: &Self| {
            let resources = all.resources.iter().map(|it| source(&it.served));
            let families = all.templates.iter().map(|it| source(&it.served));
            resources.chain(families).chain(all.prompts.iter().map(|it| source(&it.served))).collect::<Vec<_>>()
        };
        sources(self) == sources(other) && self.prompts_look_like(other) && self.resources_look_like(other)
    }

    /// Whether the same components have something at this address.
    pub(in crate::mcp) fn is_same_at(&self, other: &Self, uri: &str) -> bool {
        let digests = |all: &Self| {
            all.at(uri, None).iter().map(|it| it.component.inspection().digest().to_owned()).collect::<Vec<_>>()
        };
        digests(self) == digests(other)
    }
}

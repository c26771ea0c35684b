//! Tools that are served and must not be any more.

use super::{Locked, ServeEvent, Tell};
use crate::{ops::serve::Trouble, store::StoreError};

impl Locked {
    /// Lets go of tools that were found to be distrusted since they were taken in, and says of which.
    pub(super) fn let_go(&mut self, tell: Tell<'_>) -> bool {
        let Some(project) = &self.project else { return false };
        let before = self.served.len();
        self.served.retain(|served| match project.usable(&served.name) {
            Err(error @ StoreError::Distrusted { .. }) => {
                tell(ServeEvent::Trouble(Trouble { name: served.name.clone(), error: error.into() }));
                false
            }
            // a store that cannot be read for a moment says nothing of it
            _ => true,
        });
        self.served.len() < before
    }
}

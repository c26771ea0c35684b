//! What comes with a call besides its arguments.

use super::Feature;

#[derive(Clone, Debug, Default)]
pub(crate) struct Entry {
    /// Key and reply, as JSON text.
    pub(crate) answers: Vec<(String, String)>,
    pub(crate) state: Vec<u8>,
    pub(crate) client: Vec<Feature>,
}

//! Resources and prompts without code: what `kami.toml` says of them, and what the component carries.

mod blanks;
mod declared;
mod embed;
mod media;
mod prompts;
mod resources;

pub(super) use declared::DeclaredDocuments;
pub(crate) use embed::{Embedded, LARGEST, embed};
pub(super) use prompts::prompts;
pub(super) use resources::resources;

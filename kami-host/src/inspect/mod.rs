//! What a component file carries, read without compiling or running anything.

mod digest;
mod error;
mod inspection;
mod metadata;
mod scan;
mod validate;

pub(crate) use digest::digest;
pub use error::InspectError;
pub use inspection::Inspection;
pub use metadata::Metadata;
pub(crate) use scan::Traits;
pub use validate::validate;

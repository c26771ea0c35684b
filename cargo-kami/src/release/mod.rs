//! Releases on GitHub and on what answers like it: which file of a release is the component. Pure functions over text.

mod answer;
mod asset;
mod error;
mod name;
mod place;

pub use answer::Release;
pub use asset::Asset;
pub use error::ReleaseError;
pub use name::{ReleaseName, ReleaseNameError};
pub use place::{same_place, split};

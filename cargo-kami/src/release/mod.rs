//! Releases on GitHub and on what answers like it: which file of a release is the component. Pure functions over text.

mod answer;
mod error;
mod name;

pub use answer::{Asset, Release};
pub use error::ReleaseError;
pub use name::{ReleaseName, ReleaseNameError};

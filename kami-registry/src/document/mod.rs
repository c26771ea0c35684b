//! Settings that people write as TOML: everything that is wrong with them is told at once, each at its place.

mod editable;
mod excerpt;
mod nearest;
mod problem;
mod reader;
mod section;
mod set;

pub use editable::editable;
pub use excerpt::Excerpt;
pub use nearest::{by_nearness, nearest};
pub use problem::Problem;
pub use reader::Reader;
pub use section::{Section, Value};
pub use set::set;

//! The author's side of a component: `kami.toml`, templates and checks. Pure functions over text.

mod template;

pub use template::{GuestSource, Template, is_guest_manifest};

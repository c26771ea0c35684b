//! What a new tool starts from.

use clap::ValueEnum;
use std::path::PathBuf;

mod guest;
mod rust;

pub use guest::{GuestSource, is_guest_manifest};

/// What a new tool starts from.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::project::Template::default(), cargo_kami::project::Template::Rust);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
pub enum Template {
    /// A Rust crate with one tool, its tests and its documentation.
    #[default]
    Rust,
}

impl Template {
    /// The files of a component called `name`: paths inside its folder, and texts.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::project::{GuestSource, Template};
    /// let files = Template::Rust.render("demo", &GuestSource::Published);
    /// assert!(files.iter().any(|(path, text)| path.ends_with("Cargo.toml") && text.contains(r#"name = "demo""#)));
    /// ```
    pub fn render(self, name: &str, guest: &GuestSource) -> Vec<(PathBuf, String)> {
        let Self::Rust = self;
        let fill = |text: &str| text.replace("{{name}}", name).replace("{{guest}}", &guest.to_string());
        rust::FILES.iter().map(|(path, text)| (PathBuf::from(path), fill(text))).collect()
    }
}

#[cfg(test)]
mod tests;

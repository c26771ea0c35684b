//! What to call, and what it may touch and use.

use super::JsonText;
use crate::ops::Ready;
use kami_host::domain::{Granting, Grants, RequestedLimits};
use serde_json::Value;
use std::path::PathBuf;

/// Whose component it is.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::ops::Ownership::default(), cargo_kami::ops::Ownership::Foreign);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Ownership {
    /// A file from anywhere: it gets nothing it is not given.
    #[default]
    Foreign,
    /// Just built from the caller's own project: it may send requests to the origins it asks for, and ask
    /// what it says it asks.
    Own,
}

/// What to call, and what it may touch and use.
///
/// # Examples
/// ```
/// let options = cargo_kami::ops::RunOptions { path: "demo.wasm".into(), ..Default::default() };
/// assert_eq!(options.grants, Default::default());
/// ```
#[derive(Clone, Debug, Default)]
pub struct RunOptions {
    /// Where the component comes from.
    pub path: PathBuf,
    /// The bytes of the component.
    pub component: Vec<u8>,
    /// Whose it is.
    pub ownership: Ownership,
    /// The tool; may be left out where there is only one.
    pub tool: Option<String>,
    /// The arguments as one JSON object.
    pub json: Option<JsonText>,
    /// Single arguments as name and text; they go over the JSON.
    pub arguments: Vec<(String, String)>,
    /// Answers to questions the tool may ask, by key.
    pub answers: Vec<(String, Value)>,
    /// What it may touch.
    pub grants: Grants,
    /// How it would be granted more.
    pub granting: Granting,
    /// Limits that go before those the component asks for.
    pub limits: RequestedLimits,
    /// Where compiled code is kept; nowhere if `None`.
    pub cache: Option<PathBuf>,
}

impl RunOptions {
    /// Allows what an installed tool is allowed; what was said for this call alone goes first.
    ///
    /// # Examples
    /// ```
    /// fn of(ready: cargo_kami::ops::Ready) -> cargo_kami::ops::RunOptions {
    ///     let mut options = cargo_kami::ops::RunOptions::default();
    ///     options.stand_on(ready);
    ///     options
    /// }
    /// ```
    pub fn stand_on(&mut self, ready: Ready) {
        let Ready { tool, grants, granting, .. } = ready;
        self.grants = std::mem::take(&mut self.grants).over(grants);
        self.limits = self.limits.over(tool.grants.limits);
        self.granting = granting;
    }
}

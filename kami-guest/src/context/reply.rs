//! The replies to forms and pages.

use serde::Deserialize;
use serde_json::Value;

use crate::{Error, Result};

#[derive(Deserialize)]
pub(super) struct Reply {
    action: Action,
    #[serde(default)]
    content: Value,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Action {
    Accept,
    Decline,
    Cancel,
}

impl Reply {
    /// What the person filled in, unless they would not.
    pub(super) fn accepted(self, key: &str) -> Result<Value> {
        match self.action {
            Action::Accept => Ok(self.content),
            Action::Decline => Err(Error::new(format_args!("the user declined to answer `{key}`"))),
            Action::Cancel => Err(Error::new(format_args!("the user dismissed the question `{key}`"))),
        }
    }
}

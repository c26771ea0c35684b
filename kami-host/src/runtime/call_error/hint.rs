//! What to do about a call that went wrong.

use super::CallError;

/// What only whoever wrote the tool can put right.
const FAULT: &str = "this is a fault in the tool: tell its author";

impl CallError {
    /// What to do about it.
    ///
    /// # Examples
    /// ```
    /// let error = kami_host::CallError::UnknownTool { tool: "gret".into(), known: vec!["greet".into()] };
    /// assert_eq!(error.hint().as_deref(), Some("the component has: greet"));
    /// ```
    pub fn hint(&self) -> Option<String> {
        let hint = match self {
            Self::UnknownTool { known, .. } => listed(known),
            Self::TimedOut { .. } => less("--time"),
            Self::OutOfMemory { .. } => less("--memory"),
            Self::OutputTooLarge { .. } => less("--output"),
            Self::Panicked { .. } | Self::Trapped { .. } | Self::Exited => {
                "this is a fault in the tool: try other arguments, and tell its author".into()
            }
            Self::InvalidOutput { .. } | Self::BrokenAnswer { .. } => FAULT.into(),
            Self::Unrecorded => "tell the operator of this server that its audit cannot be written".into(),
            Self::Busy => "try again in a moment".into(),
            Self::MissingImport { .. } => "components may use WASI 0.2 and `kami:tool/context@0.2.0`".into(),
            Self::MissingExport { .. } => "build it with the kami-guest SDK: `cargo kami new` shows how".into(),
            Self::DirUnusable { .. } => "name a folder that exists and can be read: `--dir GUEST=HOST`".into(),
            Self::Unreadable { .. } => {
                "call again if it was just updated; `cargo kami verify --all` says what is damaged".into()
            }
            Self::Host(error) => return error.hint(),
            Self::InvalidArguments { .. }
            | Self::UnknownResource { .. }
            | Self::UnknownPrompt { .. }
            | Self::Rejected { .. }
            | Self::Failed { .. }
            | Self::Cancelled
            | Self::Load { .. } => return None,
        };
        Some(hint)
    }
}

fn listed(tools: &[String]) -> String {
    match tools {
        [] => "the component has no tools at all".to_owned(),
        _ => format!("the component has: {}", tools.join(", ")),
    }
}

fn less(flag: &str) -> String {
    format!("ask for less at once, or let the operator raise the limit with `{flag}`")
}

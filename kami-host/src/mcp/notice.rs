//! What an operator should know about a catalogue that works all the same.

use super::ToolFault;

/// Something about a [`Catalogue`](super::Catalogue) that is worth a warning.
///
/// # Examples
/// ```
/// use kami_host::mcp::Notice;
/// let notice = Notice::Renamed { component: "a".into(), tool: "read".into(), name: "a_read".into() };
/// assert_eq!(notice.to_string(), "tool `read` of `a` is served as `a_read`: another component has a tool of that name");
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum Notice {
    /// A tool is served under another name than its own.
    #[error("tool `{tool}` of `{component}` is served as `{name}`: another component has a tool of that name")]
    Renamed {
        /// The component.
        component: String,
        /// The tool's own name.
        tool: String,
        /// The name clients see.
        name: String,
    },
    /// A prompt is served under another name than its own.
    #[error("prompt `{prompt}` of `{component}` is served as `{name}`: another component has a prompt of that name")]
    PromptRenamed {
        /// The component.
        component: String,
        /// The prompt's own name.
        prompt: String,
        /// The name clients see.
        name: String,
    },
    /// A resource is left out, since another component has one at the same address.
    #[error("resource `{uri}` of `{component}` is left out: another component has one at that address")]
    ResourceHidden {
        /// The component.
        component: String,
        /// The address.
        uri: String,
    },
    /// A tool is left out, since clients would refuse it, or the whole list for it.
    #[error("tool `{tool}` of `{component}` is left out: {fault}")]
    LeftOut {
        /// The component.
        component: String,
        /// The tool's own name.
        tool: String,
        /// What is wrong with it.
        fault: ToolFault,
    },
}

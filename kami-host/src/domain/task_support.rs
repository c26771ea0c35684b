//! Whether a tool may be called as a task.

use serde::{Deserialize, Serialize};

/// Whether a call may go on as a task: the client gets a handle at once, and asks for the answer later.
///
/// # Examples
/// ```
/// use kami_host::domain::TaskSupport;
/// assert_eq!(serde_json::to_string(&TaskSupport::Optional)?, r#""optional""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TaskSupport {
    /// The client waits for the answer.
    #[default]
    Forbidden,
    /// A task where the client knows of tasks, otherwise it waits.
    Optional,
    /// A task; a client that knows of none cannot call the tool.
    Required,
}

impl TaskSupport {
    /// Whether clients always wait.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_host::domain::TaskSupport::default().is_forbidden());
    /// ```
    pub fn is_forbidden(&self) -> bool {
        *self == Self::Forbidden
    }
}

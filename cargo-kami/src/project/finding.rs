//! What a check found.

/// How much a finding matters.
///
/// # Examples
/// ```
/// use cargo_kami::project::Severity;
/// assert!(Severity::Warning < Severity::Error);
/// ```
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Severity {
    /// Worth a look.
    Warning,
    /// Must be put right.
    Error,
}

/// Something a check found.
///
/// # Examples
/// ```
/// use cargo_kami::project::Finding;
/// let finding = Finding::warning("net-unused", "`net` is asked for but never used").with_hint("take it out");
/// assert_eq!(finding.hint.as_deref(), Some("take it out"));
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Finding {
    /// How much it matters.
    pub severity: Severity,
    /// The check's stable name.
    pub code: &'static str,
    /// What was found.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
}

impl Finding {
    /// One that must be put right.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::project::{Finding, Severity};
    /// assert_eq!(Finding::error("tool-name", "bad").severity, Severity::Error);
    /// ```
    pub fn error(code: &'static str, message: impl Into<String>) -> Self {
        Self { severity: Severity::Error, code, message: message.into(), hint: None }
    }

    /// One worth a look.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::project::{Finding, Severity};
    /// assert_eq!(Finding::warning("net-unused", "odd").severity, Severity::Warning);
    /// ```
    pub fn warning(code: &'static str, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, code, message: message.into(), hint: None }
    }

    /// The same, with what to do about it.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::project::Finding;
    /// assert!(Finding::error("tool-name", "bad").with_hint("rename it").hint.is_some());
    /// ```
    #[must_use]
    pub fn with_hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }
}

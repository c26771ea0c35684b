//! Why a repository cannot be checked.

/// Why a repository cannot be checked.
///
/// # Examples
/// ```
/// let error = kami_registry::check::CheckError::Line { line: "what?".into() };
/// assert_eq!(error.code(), "check-line");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CheckError {
    /// What git says about a push cannot be understood.
    #[error("`{line}` is not `OLD NEW REFERENCE`")]
    Line {
        /// What it says.
        line: String,
    },
    /// The repository cannot be read.
    #[error("the repository cannot be read")]
    Repository(#[from] git2::Error),
}

impl CheckError {
    /// A stable name for it.
    ///
    /// # Examples
    /// See [`CheckError`].
    pub fn code(&self) -> &'static str {
        match self {
            Self::Line { .. } => "check-line",
            Self::Repository(_) => "check-repository",
        }
    }
}

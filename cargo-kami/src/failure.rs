//! What every error can say about itself.

use crate::Exit;
use std::error::Error;

/// An error a person can act on. Its `Display` says what is wrong, its sources why.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, Exit};
/// #[derive(Debug, thiserror::Error)]
/// #[error("`{name}` is taken")]
/// struct Taken { name: String }
/// impl Diagnostic for Taken {
///     fn code(&self) -> &'static str { "name-taken" }
/// }
/// let taken = Taken { name: "demo".into() };
/// assert_eq!(taken.exit(), Exit::CouldNot);
/// ```
pub trait Diagnostic: Error + Send + Sync + 'static {
    /// A stable kebab-case name, unique among all errors.
    fn code(&self) -> &'static str;

    /// What to type next.
    fn hint(&self) -> Option<String> {
        None
    }

    /// What the process ends with.
    fn exit(&self) -> Exit {
        Exit::CouldNot
    }
}

/// An error that only says what another one says.
pub(crate) trait Transparent: Error + Send + Sync + 'static {
    /// The other one.
    fn inner(&self) -> &dyn Diagnostic;
}

impl<T: Transparent> Diagnostic for T {
    fn code(&self) -> &'static str {
        self.inner().code()
    }

    fn hint(&self) -> Option<String> {
        self.inner().hint()
    }

    fn exit(&self) -> Exit {
        self.inner().exit()
    }
}

/// Any [`Diagnostic`], on its way from a command to the terminal.
///
/// # Examples
/// ```
/// use cargo_kami::{Failure, adapters::FileError};
/// let failure = Failure::from(FileError::Missing { path: "kami.toml".into() });
/// assert_eq!(failure.code(), "file-missing");
/// ```
#[derive(Debug)]
pub struct Failure(Box<dyn Diagnostic>);

impl<E: Diagnostic> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(Box::new(error))
    }
}

impl std::ops::Deref for Failure {
    type Target = dyn Diagnostic;

    fn deref(&self) -> &Self::Target {
        self.0.as_ref()
    }
}

impl Failure {
    /// The messages of the errors that led to this one, nearest first.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::{Failure, adapters::FileError};
    /// let failure = Failure::from(FileError::Missing { path: "kami.toml".into() });
    /// assert!(failure.causes().is_empty());
    /// ```
    pub fn causes(&self) -> Vec<String> {
        causes(self.0.as_ref())
    }
}

/// The messages of the errors that led to an error, nearest first.
pub(crate) fn causes(error: &dyn Diagnostic) -> Vec<String> {
    std::iter::successors(error.source(), |error| (*error).source()).map(ToString::to_string).collect()
}

//! Why a file of signers cannot be used.

use crate::key::KeyError;

/// A line that cannot be understood.
///
/// # Examples
/// ```
/// use kami_registry::key::AllowedSigners;
/// let error = AllowedSigners::parse("alice ssh-ed25519 AAAA").map(|_| ()).map_err(|error| (error.line, error.code()));
/// assert_eq!(error, Err((1, "signers-malformed")));
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("line {line}: {problem}")]
pub struct AllowedSignersError {
    /// The number of the line, counted from 1.
    pub line: usize,
    /// What is wrong with it.
    pub problem: LineProblem,
}

/// What is wrong with a line.
///
/// # Examples
/// ```
/// assert_eq!(kami_registry::key::LineProblem::NoKey.to_string(), "there is no key on it");
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum LineProblem {
    /// No key.
    #[error("there is no key on it")]
    NoKey,
    /// A key and no name: the line of a `.pub` file.
    #[error("there is no name before the key")]
    NoName,
    /// No key that can be used.
    #[error(transparent)]
    Key(KeyError),
    /// A key of another kind.
    #[error("it names a key of the kind `{algorithm}`, not `ssh-ed25519`")]
    OtherKey {
        /// The kind.
        algorithm: String,
    },
    /// A key that signs other keys.
    #[error("it names a certificate authority, and certificates are not looked at")]
    CertAuthority,
    /// An option nobody knows.
    #[error("there is no option `{option}`")]
    Option {
        /// The option.
        option: String,
    },
    /// An option without a value in quotes.
    #[error("`{option}` needs a value in quotes")]
    Value {
        /// The option.
        option: String,
    },
    /// An option given twice.
    #[error("`{option}` stands there twice")]
    Twice {
        /// The option.
        option: String,
    },
    /// A time that is none, or not in UTC.
    #[error("`{time}` is not a time in UTC like `20261231Z` or `20261231235959Z`")]
    Time {
        /// The time.
        time: String,
    },
    /// An end before the start.
    #[error("its key is never valid: `valid-before` lies before `valid-after`")]
    NeverValid,
    /// A character that would act on a terminal.
    #[error("it holds a control character")]
    Control,
}

impl AllowedSignersError {
    /// A stable name for it.
    ///
    /// # Examples
    /// See [`AllowedSignersError`].
    pub fn code(&self) -> &'static str {
        "signers-malformed"
    }

    /// What to do about it.
    ///
    /// # Examples
    /// ```
    /// let error = kami_registry::key::AllowedSigners::parse("alice").map(|_| ()).map_err(|error| error.hint());
    /// assert_eq!(error, Err("a line is a name and a public key: `alice@example.com ssh-ed25519 AAAA…`"));
    /// ```
    pub fn hint(&self) -> &'static str {
        "a line is a name and a public key: `alice@example.com ssh-ed25519 AAAA…`"
    }
}

impl LineProblem {
    pub(super) fn of_key(error: KeyError) -> Self {
        match error {
            KeyError::Algorithm { algorithm } => Self::OtherKey { algorithm },
            error => Self::Key(error),
        }
    }

    /// Whether the line may simply be passed over: it can let nobody in.
    pub(super) fn is_harmless(&self) -> bool {
        matches!(self, Self::OtherKey { .. } | Self::CertAuthority)
    }
}

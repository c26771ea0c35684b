//! Why a text is no public key that can be used.

/// Why a text is no public key that can be used.
///
/// # Examples
/// ```
/// let error = kami_registry::key::PublicKey::parse("alice").map_err(|error| error.to_string());
/// assert_eq!(error, Err("this is not an OpenSSH public key".to_owned()));
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum KeyError {
    /// Not a public key, or a damaged one.
    #[error("this is not an OpenSSH public key")]
    Malformed,
    /// A private key where a public one belongs.
    #[error("this is a private key, not a public one")]
    Secret,
    /// A key of another kind.
    #[error("this is a key of the kind `{algorithm}`, not `ssh-ed25519`")]
    Algorithm {
        /// The kind, as OpenSSH calls it.
        algorithm: String,
    },
    /// One of the few keys anybody could sign for.
    #[error("this key is one of those whose signatures prove nothing")]
    Weak,
    /// A comment that would not stay on its line.
    #[error("the comment of the key holds a control character")]
    Comment,
}

const KINDS: [&str; 4] = ["ssh-", "ecdsa-", "sk-ssh-", "sk-ecdsa-"];

impl KeyError {
    /// What is wrong with a line that starts with this word.
    pub(super) fn of_algorithm(word: &str) -> Self {
        if word.starts_with("-----BEGIN") {
            return Self::Secret;
        }
        let known = KINDS.iter().any(|kind| word.starts_with(kind)) && word.len() < 64 && word.is_ascii();
        if known { Self::Algorithm { algorithm: word.to_owned() } } else { Self::Malformed }
    }

    /// A stable name for it.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_registry::key::KeyError::Malformed.code(), "key-malformed");
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            Self::Malformed => "key-malformed",
            Self::Secret => "key-secret",
            Self::Algorithm { .. } => "key-algorithm",
            Self::Weak => "key-weak",
            Self::Comment => "key-comment",
        }
    }

    /// What to do about it.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_registry::key::KeyError::Malformed.hint().contains(".pub"));
    /// ```
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Malformed => "give the one line of a `.pub` file: `ssh-ed25519`, base64 and a comment",
            Self::Secret => "give the `.pub` file beside it, and never pass the private key on",
            Self::Algorithm { .. } | Self::Weak => {
                "make a key with `cargo kami keygen`, or with `ssh-keygen -t ed25519`"
            }
            Self::Comment => "take the character out of the comment, the third word of the line",
        }
    }
}

//! Whose signatures count.

use super::{Namespace, PublicKey};
use crate::Timestamp;

mod error;
mod field;
mod line;
mod options;
mod pattern;
mod refusal;

pub use error::{AllowedSignersError, LineProblem};
use line::Line;
pub use refusal::SignerRefusal;

/// Whose signatures count: an `allowed_signers` file of OpenSSH, as git and `ssh-keygen -Y verify` read it.
///
/// # Examples
/// ```
/// use kami_registry::{Timestamp, key::{AllowedSigners, Namespace, SecretKey, Signer}};
/// let alice = SecretKey::generate("")?;
/// let text = format!("# the team\nalice@example.com namespaces=\"kami-*\" {}\n", alice.public());
/// let signers = AllowedSigners::parse(&text)?;
/// let now = Timestamp::from_seconds(1_800_000_000);
/// assert_eq!(signers.principals_of(alice.public(), Namespace::File, now), Ok("alice@example.com"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct AllowedSigners {
    lines: Vec<Line>,
    skipped: Vec<SkippedLine>,
}

/// A line that says something true, but nothing about ed25519 keys.
///
/// # Examples
/// ```
/// let signers = kami_registry::key::AllowedSigners::parse("old@example.com ssh-rsa AAAAB3NzaC1yc2E=")?;
/// assert_eq!(signers.skipped()[0].line, 1);
/// # Ok::<(), kami_registry::key::AllowedSignersError>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SkippedLine {
    /// Its number, counted from 1.
    pub line: usize,
    /// Why it does not count.
    pub problem: LineProblem,
}

impl AllowedSigners {
    /// Reads the text of such a file. Lines for keys of other kinds and for certificate authorities are passed over.
    ///
    /// # Errors
    /// When a line cannot be understood: it may be the one that matters.
    ///
    /// # Examples
    /// ```
    /// let error = kami_registry::key::AllowedSigners::parse("\nalice").map(|_| ()).map_err(|error| error.to_string());
    /// assert_eq!(error, Err("line 2: there is no key on it".to_owned()));
    /// ```
    pub fn parse(text: &str) -> Result<Self, AllowedSignersError> {
        let mut signers = Self::default();
        for (index, text) in text.lines().enumerate().filter(|(_, text)| !is_blank(text)) {
            let line = index + 1;
            match Line::parse(text) {
                Ok(read) => signers.lines.push(read),
                Err(problem) if problem.is_harmless() => signers.skipped.push(SkippedLine { line, problem }),
                Err(problem) => return Err(AllowedSignersError { line, problem }),
            }
        }
        Ok(signers)
    }

    /// What the owner of a key is called, if signatures of that key for that use count at that time. Names come as the file
    /// has them: several are separated by commas.
    ///
    /// # Errors
    /// When the key is not in the file, or only for other uses or other times.
    ///
    /// # Examples
    /// See [`AllowedSigners`].
    pub fn principals_of(&self, key: &PublicKey, namespace: Namespace, at: Timestamp) -> Result<&str, SignerRefusal> {
        let mut refusal = SignerRefusal::Unknown;
        for line in self.lines.iter().filter(|line| line.key == *key) {
            match line.allows(namespace, at) {
                Ok(()) => return Ok(&line.principals),
                Err(reason) => refusal = reason,
            }
        }
        Err(refusal)
    }

    /// The lines that were passed over.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_registry::key::AllowedSigners::parse("")?.skipped().is_empty());
    /// # Ok::<(), kami_registry::key::AllowedSignersError>(())
    /// ```
    pub fn skipped(&self) -> &[SkippedLine] {
        &self.skipped
    }
}

fn is_blank(line: &str) -> bool {
    let line = line.trim_start();
    line.is_empty() || line.starts_with('#')
}

#[cfg(test)]
mod tests;

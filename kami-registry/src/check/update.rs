//! What somebody wants to push.

use super::CheckError;
use crate::git::Oid;
use std::str::FromStr;

/// A reference somebody wants to move, as git tells its `pre-receive` hook.
///
/// # Examples
/// ```
/// use kami_registry::check::RefUpdate;
/// let line = format!("{} {} refs/heads/main", "0".repeat(40), "1".repeat(40));
/// let update: RefUpdate = line.parse()?;
/// assert_eq!((update.old, update.name.as_str()), (None, "refs/heads/main"));
/// # Ok::<(), kami_registry::check::CheckError>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RefUpdate {
    /// What it points to; nothing, if it is to be made.
    pub old: Option<Oid>,
    /// What it is to point to; nothing, if it is to be deleted.
    pub new: Option<Oid>,
    /// Its name.
    pub name: String,
}

impl FromStr for RefUpdate {
    type Err = CheckError;

    fn from_str(line: &str) -> Result<Self, CheckError> {
        let broken = || CheckError::Line { line: line.chars().take(200).collect() };
        let mut words = line.splitn(3, ' ');
        let mut id = || words.next().and_then(|word| word.parse::<Oid>().ok()).ok_or_else(broken);
        let (old, new) = (id()?, id()?);
        let name = words.next().filter(|name| !name.is_empty()).ok_or_else(broken)?.to_owned();
        let some = |id: Oid| (!id.is_zero()).then_some(id);
        Ok(Self { old: some(old), new: some(new), name })
    }
}

//! What the reasons mean for which remotes refuse to move a reference.

use super::{PushError, Said, Update};

/// Reasons and messages that mean somebody else was faster.
const LOST: [&str; 12] = [
    "stale info",
    "fetch first",
    "non-fast-forward",
    "remote ref updated since checkout",
    "cannot lock ref",
    "failed to lock",
    "failed to update ref",
    "atomic transaction failed",
    "incorrect old value",
    "reference already exists",
    "reference does not exist",
    "but expected",
];

/// Reasons that mean a rule rather than a hook.
const PROTECTED: [&str; 8] = [
    "protected",
    "prohibited",
    "denying non-fast-forward",
    "denying ref deletion",
    "currently checked out",
    "deny updating a hidden ref",
    "rule violations",
    "through a pull request",
];

/// A reference that was not moved, as the remote reports it.
#[derive(Clone, Copy)]
pub(super) struct Refusal<'a> {
    pub(super) name: &'a str,
    pub(super) reason: &'a str,
    /// What hooks and the remote itself wrote meanwhile.
    pub(super) remote: &'a str,
}

impl Refusal<'_> {
    /// The error it is, among all that was to be moved.
    pub(super) fn explain(self, updates: &[Update]) -> PushError {
        let text = format!("{}\n{}", self.reason, self.remote).to_lowercase();
        let occurs = |words: &[&str]| words.iter().any(|words| text.contains(words));
        let has_hook = self.reason.contains("hook declined");
        let name = self.name.to_owned();
        match () {
            () if occurs(&PROTECTED) => PushError::Protected { name, said: self.said() },
            () if occurs(&LOST) && !has_hook => self.lost(updates, &text),
            () => PushError::Declined { name, said: self.said() },
        }
    }

    /// Where a transaction failed, the message names the reference; where a lease did, the report does.
    fn lost(self, updates: &[Update], text: &str) -> PushError {
        let named = |update: &&Update| text.contains(&format!("'{}'", update.name.to_lowercase()));
        let name = updates.iter().find(named).map_or(self.name, |update| &update.name).to_owned();
        let is_new = updates.iter().any(|update| update.name == name && update.expected.is_none());
        match self.reason.contains("stale info") && is_new {
            true => PushError::Taken { name },
            false => PushError::Lost { name },
        }
    }

    /// What the hook says, or the reason where it says nothing.
    fn said(self) -> Said {
        let own = |line: &&str| !line.trim().is_empty() && !line.starts_with("error: hook declined");
        let lines: Vec<&str> = self.remote.lines().filter(own).collect();
        if lines.is_empty() { Said::new(self.reason) } else { Said::new(&lines.join("\n")) }
    }
}

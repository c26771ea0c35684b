//! The rule that makes a registry a log: what was there stays, and something may follow it.
//!
//! It is about content alone. How the new state came to be, whether its history was rewritten or squashed, does not matter.

use super::{
    IndexOptions, Violation,
    changes::{Change, changes},
    objects::{Entry, FILE, ObjectError, Objects, entry},
    violation::Lines,
};
use crate::{PackageName, settings::Limits};
use git2::{ObjectType, Tree};

/// What a new state of a registry brings.
#[derive(Debug, Default)]
pub(crate) struct Judgement {
    /// The packages whose logs are new or longer.
    pub(crate) packages: Vec<PackageName>,
    pub(crate) violations: Vec<Violation>,
}

/// Enough to see what is going on.
const MOST_VIOLATIONS: usize = 100;

/// Two states of a registry.
pub(crate) struct States<'a, 'r> {
    pub(crate) objects: &'a Objects<'r>,
    pub(crate) old: Option<&'a Tree<'r>>,
    pub(crate) new: &'a Tree<'r>,
}

impl States<'_, '_> {
    /// Holds the new state against the old one.
    pub(crate) fn judge(&self, options: &IndexOptions) -> Result<Judgement, ObjectError> {
        let (settings, violation) = self.judge_settings(options)?;
        let Some(settings) = settings else {
            return Ok(Judgement { violations: violation.into_iter().collect(), ..Judgement::default() });
        };
        let mut judgement = self.judge_logs(&settings.limits.within(options.limits))?;
        judgement.violations.splice(0..0, violation);
        Ok(judgement)
    }

    /// Holds the logs of the new state against those of the old one.
    fn judge_logs(&self, limits: &Limits) -> Result<Judgement, ObjectError> {
        let mut judgement = Judgement::default();
        for change in changes(self.objects, self.old, self.new)? {
            match self.judge_change(&change, limits)? {
                Ok(package) => judgement.packages.push(package),
                Err(violation) if judgement.violations.len() < MOST_VIOLATIONS => judgement.violations.push(violation),
                Err(_) => break,
            }
        }
        Ok(judgement)
    }

    fn judge_change(&self, change: &Change, limits: &Limits) -> Result<Result<PackageName, Violation>, ObjectError> {
        let path = change.path.clone();
        let Some(new) = change.new else { return Ok(Err(self.removed(change)?)) };
        let Some(package) = PackageName::from_log_path(&path).filter(|_| new.mode == FILE) else {
            return Ok(Err(Violation::Layout { path, mode: new.mode }));
        };
        match self.objects.check(new.id, ObjectType::Blob, limits.log_bytes) {
            Err(ObjectError::TooLarge { size, most }) => return Ok(Err(Violation::TooLarge { path, size, most })),
            Err(ObjectError::Kind) => return Ok(Err(Violation::Layout { path, mode: new.mode })),
            checked => checked?,
        }
        let Some(old) = change.old else { return Ok(Ok(package)) };
        let (old, new) = (self.objects.blob(old.id, u64::MAX)?, self.objects.blob(new.id, limits.log_bytes)?);
        let longer = new.starts_with(&old);
        Ok(if longer { Ok(package) } else { Err(Violation::rewritten(path, &old, &new)) })
    }

    fn removed(&self, change: &Change) -> Result<Violation, ObjectError> {
        let read = |entry: Entry| self.objects.blob(entry.id, u64::MAX);
        let old = change.old.map(read).transpose()?.unwrap_or_default();
        Ok(Violation::Removed { path: change.path.clone(), lines: Lines::of(&old) })
    }
}

mod settings;
#[cfg(test)]
mod tests;

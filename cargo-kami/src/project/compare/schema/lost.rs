//! Walks two schemas side by side.

use super::{Difference, How, bounds, kinds, objects, places, unions};
use serde_json::{Map, Value};
use std::{
    cell::{Cell, RefCell},
    ptr,
};

/// Schemas compared at most, so that references that multiply come to an end.
const STEPS: u32 = 20_000;

/// What is lost between two schemas.
pub(in super::super) type Lost = Vec<Difference>;
pub(super) type Keywords = Map<String, Value>;

/// Two documents, and how far the walk has come.
pub(super) struct Walk<'a> {
    from: &'a Value,
    to: &'a Value,
    steps: Cell<u32>,
    /// Referenced schemas that are being compared.
    path: RefCell<Vec<(*const Keywords, *const Keywords)>>,
}

/// What the schema `from` takes and `to` does not. Both without words.
pub(in super::super) fn lost(from: &Value, to: &Value) -> Lost {
    if from == to {
        return Lost::new();
    }
    Walk { from, to, steps: Cell::new(STEPS), path: RefCell::default() }.lost("", (from, to))
}

impl Walk<'_> {
    /// What is lost between two schemas at `at`.
    pub(super) fn lost(&self, at: &str, (from, to): (&Value, &Value)) -> Lost {
        let all = || one(at, How::Schema { old: from.clone(), new: to.clone() });
        let (from, to) = (places::find(self.from, from), places::find(self.to, to));
        let Some(old) = from.keywords else { return Lost::new() };
        let Some(new) = to.keywords else { return all() };
        let pair = (ptr::from_ref(old), ptr::from_ref(new));
        if self.path.borrow().contains(&pair) {
            // a recursive schema is back where it was: what is different there is being found
            return Lost::new();
        }
        let Some(left) = self.steps.get().checked_sub(1) else { return all() };
        self.steps.set(left);
        let recursive = from.is_referenced && to.is_referenced;
        if recursive {
            self.path.borrow_mut().push(pair);
        }
        let lost = self.of(at, (old, new));
        if recursive {
            self.path.borrow_mut().pop();
        }
        lost
    }

    fn of(&self, at: &str, (from, to): (&Keywords, &Keywords)) -> Lost {
        match unions::alternatives(from, to) {
            Some((from, to)) => unions::lost(self, at, (&from, &to)),
            None => self.between(at, (from, to)),
        }
    }

    /// What is lost between two schemas that are no unions.
    pub(super) fn between(&self, at: &str, (from, to): (&Keywords, &Keywords)) -> Lost {
        if let Some(how) = kinds::lost(from, to) {
            return one(at, how);
        }
        let mut lost: Lost = kinds::values_lost(from, to).into_iter().map(|how| here(at, how)).collect();
        lost.extend(bounds::lost(from, to).into_iter().map(|how| here(at, how)));
        lost.extend(objects::lost(self, at, (from, to)));
        lost
    }
}

pub(super) fn here(at: &str, how: How) -> Difference {
    Difference { at: at.to_owned(), how }
}

pub(super) fn one(at: &str, how: How) -> Lost {
    vec![here(at, how)]
}

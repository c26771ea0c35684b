//! Resources and prompts, one by one.

use super::{Bump, Change, What};
use kami_host::domain::{Manifest, Prompt};

pub(super) fn compare(old: &Manifest, new: &Manifest) -> Vec<Change> {
    let mut changes = each("resource", (&old.resources, &new.resources), |resource| &resource.uri);
    changes.extend(each("resource", (&old.resource_templates, &new.resource_templates), |family| &family.uri_template));
    changes.extend(each("prompt", (&old.prompts, &new.prompts), |prompt| &prompt.name));
    for change in &mut changes {
        if let What::DocumentChanged { noun: "prompt", name } = &change.what {
            let named = |prompts: &[Prompt]| prompts.iter().find(|prompt| prompt.name == *name).cloned();
            if let (Some(old), Some(new)) = (named(&old.prompts), named(&new.prompts))
                && wants_otherwise(&old, &new)
            {
                *change = Change { bump: Bump::Major, what: What::BlanksChanged { prompt: name.clone() } };
            }
        }
    }
    changes
}

fn each<T: PartialEq>(
    noun: &'static str,
    (old, new): (&[T], &[T]),
    name: impl for<'a> Fn(&'a T) -> &'a String,
) -> Vec<Change> {
    let named = |all: &[T], wanted: &T| all.iter().position(|one| name(one) == name(wanted));
    let gone = old.iter().filter(|one| named(new, one).is_none());
    let gone =
        gone.map(|one| Change { bump: Bump::Major, what: What::DocumentRemoved { noun, name: name(one).clone() } });
    let there = new.iter().filter_map(|one| match named(old, one).and_then(|at| old.get(at)) {
        None => Some(Change { bump: Bump::Minor, what: What::DocumentAdded { noun, name: name(one).clone() } }),
        Some(before) if before != one => {
            Some(Change { bump: Bump::Patch, what: What::DocumentChanged { noun, name: name(one).clone() } })
        }
        Some(_) => None,
    });
    gone.chain(there).collect()
}

/// Whether what filled in the old prompt may not fill in the new one.
fn wants_otherwise(old: &Prompt, new: &Prompt) -> bool {
    let gone = old.arguments.iter().any(|argument| new.arguments.iter().all(|other| other.name != argument.name));
    let was_required = |name: &str| old.arguments.iter().any(|argument| argument.name == name && argument.required);
    gone || new.arguments.iter().any(|argument| argument.required && !was_required(&argument.name))
}

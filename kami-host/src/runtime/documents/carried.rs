//! Resources and prompts that stand in the component's file: nothing is entered for them.

use super::{CallError, Completing, Component, Reply, size};
use crate::domain::{CompletionTarget, Completions, Filled, Limits, Messages, ResourceContents};
use std::iter::once;

type Answer<A> = Option<Result<Reply<A>, CallError>>;

pub(super) fn read(component: &Component, uri: &str, limits: &Limits) -> Answer<Vec<ResourceContents>> {
    let resource = component.inspection().documents().resource(uri)?;
    let fits = size::check(once(resource.contents.len()), limits.output);
    Some(fits.map(|_| Reply::Complete(vec![resource.read()])))
}

pub(super) fn fill(component: &Component, (name, filled): (&str, &[Filled]), limits: &Limits) -> Answer<Messages> {
    let prompt = component.inspection().documents().prompt(name)?;
    let described = component.inspection().manifest().into_iter().flat_map(|manifest| &manifest.prompts);
    let missing = described.filter(|described| described.name == name).find_map(|described| described.missing(filled));
    if let Some(missing) = missing {
        return Some(Err(CallError::Rejected { message: format!("the argument `{missing}` is missing") }));
    }
    // a short text with many blanks may become a long one
    let fits = size::check(once(prompt.size(filled)), limits.output);
    Some(fits.map(|_| Reply::Complete(prompt.fill(filled))))
}

pub(super) fn complete(component: &Component, work: &Completing) -> Option<Completions> {
    let CompletionTarget::Prompt(name) = &work.target else { return None };
    let prompt = component.inspection().documents().prompt(name)?;
    Some(prompt.complete(&work.argument.0, &work.argument.1))
}

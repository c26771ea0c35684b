//! The resources and prompts of all served components.

use super::offer::{offer_prompt, offer_resource, offer_template};
use crate::{
    domain::{Listing, Principal, ResourceTemplate, StaticPrompt},
    mcp::{Notice, Served, names},
};
use rmcp::model::{Prompt, Resource, ResourceTemplate as Family};
use std::{collections::HashSet, sync::Arc};

/// Something a component offers.
pub(in crate::mcp) struct Held<T> {
    /// It in the protocol's shape, as clients see it.
    pub(super) offered: T,
    /// What the component itself calls it: the name of a prompt, the address of a resource.
    pub(super) own: String,
    /// The name the one who asks must be allowed, the component's own and the one clients see.
    names: (String, String),
    /// The component.
    pub(super) served: Arc<Served>,
}

impl<T> Held<T> {
    /// Whether this one may know and use it: the same names count as those of tools.
    pub(super) fn is_for(&self, caller: Option<&Principal>) -> bool {
        let (own, seen) = (&*self.names.0, &*self.names.1);
        caller.is_none_or(|caller| caller.tools.allows((&self.served.name, own), seen))
    }
}

/// The resources and prompts of all served components, in the order of the components and of what each offers.
#[derive(Default)]
pub(in crate::mcp) struct Documents {
    pub(super) resources: Vec<Held<Resource>>,
    pub(super) templates: Vec<Held<Family>>,
    pub(super) prompts: Vec<Held<Prompt>>,
}

impl Documents {
    /// Takes in what a component lists.
    pub(in crate::mcp) fn add(&mut self, served: &Arc<Served>, listing: &Listing, notices: &mut Vec<Notice>) {
        let held = |own: &String, name: &String| (own.clone(), (name.clone(), name.clone()), served.clone());
        for resource in &listing.resources {
            let Some(offered) = offer_resource(resource) else { continue };
            let (own, names, served) = held(&resource.uri, &resource.name);
            self.resources.push(Held { offered, own, names, served });
        }
        for family in &listing.resource_templates {
            let Some(offered) = offer_template(family) else { continue };
            let (own, names, served) = held(&family.uri_template, &family.name);
            self.templates.push(Held { offered, own, names, served });
        }
        for prompt in &listing.prompts {
            let Some(offered) = offer_prompt(prompt) else { continue };
            let (own, names, served) = held(&prompt.name, &prompt.name);
            self.prompts.push(Held { offered, own, names, served });
        }
        shadow(&mut self.resources, notices);
        shadow(&mut self.templates, notices);
    }

    /// Gives prompts of several components that share a name one each.
    pub(in crate::mcp) fn name(&mut self, notices: &mut Vec<Notice>) {
        let own: Vec<(&str, &str)> = self.prompts.iter().map(|prompt| (&*prompt.served.name, &*prompt.own)).collect();
        let names = names::unique(&own);
        for (prompt, name) in self.prompts.iter_mut().zip(names) {
            if name != prompt.own {
                let (component, own) = (prompt.served.name.clone(), prompt.own.clone());
                notices.push(Notice::PromptRenamed { component, prompt: own, name: name.clone() });
            }
            prompt.names.1.clone_from(&name);
            prompt.offered.name = name;
        }
    }

    pub(super) fn prompt(&self, name: &str) -> Option<&Held<Prompt>> {
        self.prompts.iter().find(|prompt| prompt.offered.name == name)
    }

    /// The components that may have something at this address, the likeliest first.
    pub(in crate::mcp) fn at(&self, uri: &str, caller: Option<&Principal>) -> Vec<&Arc<Served>> {
        let exactly = self.resources.iter().filter(|resource| resource.own == uri && resource.is_for(caller));
        let template = |own: &str| ResourceTemplate { uri_template: own.to_owned(), ..ResourceTemplate::default() };
        let fitting = self.templates.iter().filter(|family| family.is_for(caller) && template(&family.own).fits(uri));
        let mut found: Vec<&Arc<Served>> = exactly.map(|resource| &resource.served).collect();
        found.extend(fitting.map(|family| &family.served));
        found.dedup_by(|one, other| Arc::ptr_eq(one, other));
        found
    }

    /// Whether anything could complete a value.
    pub(in crate::mcp) fn completes(&self) -> bool {
        let of_prompts = self.prompts.iter().filter(|prompt| prompt.offered.arguments.is_some());
        let mut components = of_prompts.map(|prompt| &prompt.served).chain(self.templates.iter().map(|it| &it.served));
        components.any(|served| {
            let inspection = served.component.inspection();
            inspection.documents().prompts.iter().any(StaticPrompt::completes)
                || inspection.exports().iter().any(|export| export.starts_with("kami:tool/prompts@"))
        })
    }

    pub(in crate::mcp) fn has_resources(&self) -> bool {
        !self.resources.is_empty() || !self.templates.is_empty()
    }

    pub(in crate::mcp) fn has_prompts(&self) -> bool {
        !self.prompts.is_empty()
    }
}

/// Of two resources at one address the first one counts.
fn shadow<T>(all: &mut Vec<Held<T>>, notices: &mut Vec<Notice>) {
    let mut known = HashSet::new();
    all.retain(|one| {
        let is_first = known.insert(one.own.clone());
        if !is_first {
            notices.push(Notice::ResourceHidden { component: one.served.name.clone(), uri: one.own.clone() });
        }
        is_first
    });
}

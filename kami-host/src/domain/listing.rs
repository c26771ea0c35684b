//! Everything a component offers.

use super::{Prompt, Resource, ResourceTemplate, StaticDocuments, Tool};

/// Everything a component offers, in the order to list it.
///
/// # Examples
/// ```
/// assert!(kami_host::domain::Listing::default().is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listing {
    /// Its tools.
    pub tools: Vec<Tool>,
    /// Its resources with a fixed address.
    pub resources: Vec<Resource>,
    /// Its families of resources.
    pub resource_templates: Vec<ResourceTemplate>,
    /// Its prompts.
    pub prompts: Vec<Prompt>,
}

impl Listing {
    /// Whether there is nothing at all.
    ///
    /// # Examples
    /// ```
    /// let prompt = kami_host::domain::Prompt { name: "greet".into(), ..Default::default() };
    /// assert!(!kami_host::domain::Listing { prompts: vec![prompt], ..Default::default() }.is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        let Self { tools, resources, resource_templates, prompts } = self;
        tools.is_empty() && resources.is_empty() && resource_templates.is_empty() && prompts.is_empty()
    }

    /// What the component's own code offers: all but these.
    ///
    /// # Examples
    /// ```
    /// use kami_host::domain::{Listing, Prompt, StaticDocuments, StaticPrompt};
    /// let prompts = vec![Prompt { name: "greet".into(), ..Prompt::default() }];
    /// let carried = vec![StaticPrompt { name: "greet".into(), ..StaticPrompt::default() }];
    /// let documents = StaticDocuments { prompts: carried, ..StaticDocuments::default() };
    /// assert!(Listing { prompts, ..Listing::default() }.without(&documents).is_empty());
    /// ```
    #[must_use]
    pub fn without(mut self, documents: &StaticDocuments) -> Self {
        self.resources.retain(|resource| documents.resource(&resource.uri).is_none());
        self.prompts.retain(|prompt| documents.prompt(&prompt.name).is_none());
        self
    }
}

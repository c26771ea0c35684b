//! Everything a component offers.

use super::{Prompt, Resource, ResourceTemplate, Tool};

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
}

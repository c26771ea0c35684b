//! One registered resource, and the register.

use crate::completion::{self, Completion};
use crate::contents::Contents;
use crate::tool::Position;
use crate::{Blanks, Context, Result, template};

/// A resource of this component, or a family of them, as `#[kami::resource]` registers it.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// /// The rules of the house.
/// #[kami::resource(uri = "house://rules", mime_type = "text/plain")]
/// fn rules() -> &'static str {
///     "Be kind."
/// }
///
/// # fn main() {
/// let resource = kami::testing::resources()[0];
/// assert_eq!((resource.uri, resource.name, resource.is_template()), ("house://rules", "rules", false));
/// # }
/// ```
#[derive(Debug)]
pub struct Resource {
    /// Its address; one with blanks in it, such as `notes://{day}`, is that of a family.
    pub uri: &'static str,
    /// A short name.
    pub name: &'static str,
    /// A name for people.
    pub title: Option<&'static str>,
    /// What it holds.
    pub description: &'static str,
    /// Its IANA media type.
    pub mime_type: Option<&'static str>,
    /// A JSON object for clients, as text.
    pub meta: Option<&'static str>,
    #[doc(hidden)]
    pub position: Position,
    #[doc(hidden)]
    pub completions: &'static [Completion],
    #[doc(hidden)]
    pub run: fn(&str, &Blanks, &Context) -> Result<Contents>,
}

inventory::collect!(Resource);

impl Resource {
    /// Whether it is a family of resources.
    pub fn is_template(&self) -> bool {
        self.uri.contains('{')
    }

    /// Every resource of the component, in source order.
    pub(crate) fn all() -> Vec<&'static Resource> {
        let mut resources: Vec<&Resource> = inventory::iter::<Resource>().collect();
        resources.sort_by_key(|resource| (resource.position, resource.uri));
        resources
    }

    /// The resource whose own address or template this is.
    pub(crate) fn find(uri: &str) -> Option<&'static Resource> {
        inventory::iter::<Resource>().find(|resource| resource.uri == uri)
    }

    /// Reads what is at this address, if anything is. A resource of its own goes before a family.
    pub(crate) fn read(uri: &str, context: &Context) -> Result<Contents> {
        if let Some(resource) = Self::find(uri).filter(|resource| !resource.is_template()) {
            return (resource.run)(uri, &Blanks::default(), context);
        }
        let families = Self::all().into_iter().filter(|resource| resource.is_template());
        let found = families.filter_map(|family| Some((family, template::blanks(family.uri, uri)?))).next();
        match found {
            Some((family, blanks)) => (family.run)(uri, &blanks, context),
            None => Ok(None),
        }
    }

    /// Offers values for one of its blanks.
    pub(crate) fn complete(&self, name: &str, typed: &str, others: &Blanks) -> Vec<String> {
        completion::complete(self.completions, name, typed, others)
    }
}

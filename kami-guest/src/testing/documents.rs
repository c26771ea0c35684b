//! Prompts and resources, used as clients use them.

use crate::prompt::Prompt;
use crate::{Blanks, Context, Error, Message, Result};

#[cfg(feature = "resources")]
use crate::{content::EmbeddedResource, resource::Resource};

/// The prompts of this crate, in source order.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// /// Says hello.
/// #[kami::prompt]
/// fn hello() -> &'static str {
///     "Say hello."
/// }
///
/// # fn main() {
/// assert_eq!(kami::testing::prompts()[0].name, "hello");
/// # }
/// ```
pub fn prompts() -> Vec<&'static Prompt> {
    Prompt::all()
}

/// Fills in a prompt by its name, as a client does.
///
/// # Errors
/// When there is no such prompt, its blanks are not filled in as they have to be, or it fails.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// /// Greets somebody.
/// #[kami::prompt]
/// fn greet(name: String) -> String {
///     format!("Greet {name}.")
/// }
///
/// # fn main() -> kami::Result<()> {
/// let messages = kami::testing::prompt("greet", [("name", "Ada")], &kami::testing::context())?;
/// assert_eq!(messages, [kami::Message::user("Greet Ada.")]);
/// # Ok(())
/// # }
/// ```
pub fn prompt<'a>(
    name: &str,
    filled: impl IntoIterator<Item = (&'a str, &'a str)>,
    context: &Context,
) -> Result<Vec<Message>> {
    let unknown = || Error::new(format_args!("this component has no prompt `{name}`"));
    Prompt::find(name).ok_or_else(unknown)?.get(&filled.into_iter().collect(), context)
}

/// Completes what is typed in a blank of a prompt, or of the address of a family of resources.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// /// Greets somebody.
/// #[kami::prompt(complete(name = |_: &str| ["Ada", "Grace"]))]
/// fn greet(name: String) -> String {
///     format!("Greet {name}.")
/// }
///
/// # fn main() {
/// assert_eq!(kami::testing::complete("greet", "name", "", []), ["Ada", "Grace"]);
/// # }
/// ```
pub fn complete<'a>(
    target: &str,
    blank: &str,
    typed: &str,
    others: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Vec<String> {
    let others: Blanks = others.into_iter().collect();
    #[cfg(feature = "resources")]
    if let Some(family) = Resource::find(target) {
        return family.complete(blank, typed, &others);
    }
    Prompt::find(target).map(|prompt| prompt.complete(blank, typed, &others)).unwrap_or_default()
}

/// The resources of this crate and their families, in source order.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// /// The colours.
/// #[kami::resource(uri = "paint://colours")]
/// fn colours() -> &'static str {
///     "red, green, blue"
/// }
///
/// # fn main() {
/// assert_eq!(kami::testing::resources()[0].uri, "paint://colours");
/// # }
/// ```
#[cfg(feature = "resources")]
pub fn resources() -> Vec<&'static Resource> {
    Resource::all()
}

/// Reads what is at an address, as a client does; nothing where no resource is.
///
/// # Errors
/// When the resource cannot be read.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// /// The colours.
/// #[kami::resource(uri = "paint://colours")]
/// fn colours() -> &'static str {
///     "red, green, blue"
/// }
///
/// # fn main() -> kami::Result<()> {
/// let contents = kami::testing::read("paint://colours", &kami::testing::context())?;
/// assert_eq!(contents.map(|parts| parts.len()), Some(1));
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "resources")]
pub fn read(uri: &str, context: &Context) -> Result<Option<Vec<EmbeddedResource>>> {
    Resource::read(uri, context)
}

//! What a prompt becomes once it is filled in.

use std::borrow::Cow;

use crate::Content;
use crate::content::{Audio, EmbeddedResource, Image, ResourceLink};

/// One message of the conversation a prompt begins.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// use kami::Message;
/// use kami::content::EmbeddedResource;
///
/// /// Reviews a letter.
/// #[kami::prompt]
/// fn review(letter: String) -> Vec<Message> {
///     let letter = EmbeddedResource::text("letter://draft", letter).mime_type("text/plain");
///     vec![Message::user(letter), Message::user("Is it polite?"), Message::assistant("I shall see.")]
/// }
///
/// # fn main() {
/// assert_eq!(review("Dear all".to_owned()).len(), 3);
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Message {
    /// Who speaks.
    pub role: Role,
    /// What is said.
    pub content: Content,
}

/// Who speaks.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// assert_eq!(kami::Message::user("Hello.").role, kami::content::Role::User);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The person.
    User,
    /// The model.
    Assistant,
}

impl Message {
    /// Something the person says.
    pub fn user(content: impl Into<Content>) -> Self {
        Self { role: Role::User, content: content.into() }
    }

    /// Something the model says.
    pub fn assistant(content: impl Into<Content>) -> Self {
        Self { role: Role::Assistant, content: content.into() }
    }
}

/// What a prompt can return.
#[diagnostic::on_unimplemented(
    message = "a prompt cannot return `{Self}`",
    label = "no message",
    note = "return a text, a type of `kami::content`, a `kami::Message` or several in a `Vec`"
)]
pub trait IntoMessages {
    /// Makes the messages.
    fn into_messages(self) -> Vec<Message>;
}

impl IntoMessages for Message {
    fn into_messages(self) -> Vec<Message> {
        vec![self]
    }
}

impl<T: IntoMessages> IntoMessages for Vec<T> {
    fn into_messages(self) -> Vec<Message> {
        self.into_iter().flat_map(IntoMessages::into_messages).collect()
    }
}

impl<T: IntoMessages, const N: usize> IntoMessages for [T; N] {
    fn into_messages(self) -> Vec<Message> {
        self.into_iter().flat_map(IntoMessages::into_messages).collect()
    }
}

macro_rules! said_by_the_person {
    ($($content:ty),+) => {
        $(impl IntoMessages for $content {
            fn into_messages(self) -> Vec<Message> {
                vec![Message::user(self)]
            }
        })+
    };
}
said_by_the_person!(String, &str, Cow<'_, str>, Content, Image, Audio, ResourceLink, EmbeddedResource);

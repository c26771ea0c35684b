//! What a resource can return.

use std::borrow::Cow;

use crate::content::{EmbeddedResource, ResourceBody};

/// What is at an address, in parts; nothing where no resource is.
pub(crate) type Contents = Option<Vec<EmbeddedResource>>;

/// What a resource can return: what it holds, or nothing where there is no such resource.
#[diagnostic::on_unimplemented(
    message = "a resource cannot return `{Self}`",
    label = "neither a text nor bytes",
    note = "return a `String`, a `Vec<u8>`, a `kami::content::EmbeddedResource`, or an `Option` of these"
)]
pub trait IntoContents {
    /// Makes the contents; the address and the media type stand in where it says none.
    fn into_contents(self, uri: &str, mime_type: Option<&str>) -> Contents;
}

impl<T: IntoContents> IntoContents for Option<T> {
    fn into_contents(self, uri: &str, mime_type: Option<&str>) -> Contents {
        self?.into_contents(uri, mime_type)
    }
}

impl IntoContents for ResourceBody {
    fn into_contents(self, uri: &str, mime_type: Option<&str>) -> Contents {
        Some(vec![EmbeddedResource { uri: uri.to_owned(), mime_type: mime_type.map(str::to_owned), body: self }])
    }
}

impl IntoContents for EmbeddedResource {
    fn into_contents(self, uri: &str, mime_type: Option<&str>) -> Contents {
        vec![self].into_contents(uri, mime_type)
    }
}

impl IntoContents for Vec<EmbeddedResource> {
    fn into_contents(mut self, _uri: &str, mime_type: Option<&str>) -> Contents {
        for part in &mut self {
            part.mime_type = part.mime_type.take().or_else(|| mime_type.map(str::to_owned));
        }
        Some(self)
    }
}

macro_rules! of_one_part {
    ($($contents:ty => $body:ident),+) => {
        $(impl IntoContents for $contents {
            fn into_contents(self, uri: &str, mime_type: Option<&str>) -> Contents {
                ResourceBody::$body(self.into()).into_contents(uri, mime_type)
            }
        })+
    };
}
of_one_part!(String => Text, &str => Text, Cow<'_, str> => Text, Vec<u8> => Blob, &[u8] => Blob, Cow<'_, [u8]> => Blob);

impl<const N: usize> IntoContents for &[u8; N] {
    fn into_contents(self, uri: &str, mime_type: Option<&str>) -> Contents {
        self.as_slice().into_contents(uri, mime_type)
    }
}

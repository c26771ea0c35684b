//! What tools can take and return, in words the compiler shows.

use std::fmt::Display;

use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// What a tool can return as data.
#[diagnostic::on_unimplemented(
    message = "a tool cannot return `{Self}`",
    label = "neither content nor data",
    note = "return a text, a type of `kami::content`, or your own type marked `#[kami::data]`"
)]
pub trait ToolResult: Serialize + JsonSchema {}
impl<T: Serialize + JsonSchema> ToolResult for T {}

/// What a tool can fail with.
#[diagnostic::on_unimplemented(
    message = "a tool cannot fail with `{Self}`",
    label = "cannot be shown to a model",
    note = "return `kami::Error`, a text, or an error that implements `std::fmt::Display`"
)]
pub trait ToolFailure: Display {}
impl<E: Display> ToolFailure for E {}

/// What a tool can take.
#[diagnostic::on_unimplemented(
    message = "a tool cannot take `{Self}`",
    label = "cannot be read from JSON",
    note = "take types of the standard library, or your own type marked `#[kami::data]`"
)]
pub trait ToolArgument: DeserializeOwned {}
impl<T: DeserializeOwned> ToolArgument for T {}

//! From what a tool function returns to what the host gets.
//!
//! The macro knows the return type only by name, so it picks the conversion by method resolution: among traits with the same
//! method, the one implemented for the most references wins. `Probe<T>` carries the type.

use std::convert::Infallible;
use std::marker::PhantomData;
use std::ops::Deref;

use serde_json::Value;

use crate::bounds::{ToolFailure, ToolResult};
use crate::output::IntoOutput;
use crate::{Error, Output, Result, schema};

/// A type to choose methods by.
pub struct Probe<T>(PhantomData<fn() -> T>);

impl<T> Probe<T> {
    /// Makes one.
    #[expect(clippy::new_without_default, reason = "only the macro makes these")]
    pub const fn new() -> Self {
        Self(PhantomData)
    }
}

/// The function returns a `Result`.
pub trait FallibleReturn<T, E> {
    /// The type of the answer.
    fn value(&self) -> Probe<T> {
        Probe::new()
    }
    /// The type of the failure.
    fn error(&self) -> Probe<E> {
        Probe::new()
    }
    /// The answer or the failure.
    ///
    /// # Errors
    /// When the function failed.
    fn split(&self, returned: Result<T, E>) -> Result<T, E> {
        returned
    }
}
impl<T, E> FallibleReturn<T, E> for &Probe<Result<T, E>> {}

/// The function returns anything else.
pub trait PlainReturn<T> {
    /// The type of the answer.
    fn value(&self) -> Probe<T> {
        Probe::new()
    }
    /// The type of the failure.
    fn error(&self) -> Probe<Infallible> {
        Probe::new()
    }
    /// The answer.
    ///
    /// # Errors
    /// Never.
    fn split(&self, returned: T) -> Result<T, Infallible> {
        Ok(returned)
    }
}
impl<T> PlainReturn<T> for Probe<T> {}

/// The failure is the SDK's own error.
pub trait OwnError {
    /// Hands it on.
    fn convert(&self, error: Error) -> Error {
        error
    }
}
impl OwnError for &&&Probe<Error> {}

/// The failure is an error with sources.
pub trait StandardError<E: Into<Error>> {
    /// Joins it and its sources.
    fn convert(&self, error: E) -> Error {
        error.into()
    }
}
impl<E: std::error::Error> StandardError<E> for &&Probe<E> {}

/// The failure points to an error with sources, as `Box<dyn Error>` and `anyhow::Error` do.
pub trait PointedError<P: Deref<Target: std::error::Error>> {
    /// Joins the error and its sources.
    fn convert(&self, error: P) -> Error {
        Error::from_chain(&*error)
    }
}
impl<P: Deref<Target: std::error::Error>> PointedError<P> for &Probe<P> {}

/// The failure is anything that can be shown.
pub trait DisplayError<E> {
    /// Shows it.
    fn convert(&self, error: E) -> Error
    where
        E: ToolFailure,
    {
        Error::new(error)
    }
}
impl<E> DisplayError<E> for Probe<E> {}

/// The answer is content.
pub trait ContentReply<T: IntoOutput> {
    /// Content has no schema.
    fn schema(&self) -> Option<Value> {
        None
    }
    /// Wraps the content.
    ///
    /// # Errors
    /// Never.
    fn reply(&self, value: T) -> Result<Output> {
        Ok(value.into_output())
    }
}
impl<T: IntoOutput> ContentReply<T> for &Probe<T> {}

/// The answer is data.
pub trait StructuredReply<T> {
    /// The schema of the data.
    fn schema(&self) -> Option<Value>
    where
        T: ToolResult,
    {
        Some(schema::result::<T>())
    }
    /// Serialises the data.
    ///
    /// # Errors
    /// When the data has no form in JSON.
    fn reply(&self, value: T) -> Result<Output>
    where
        T: ToolResult,
    {
        Output::structured(&value)
    }
}
impl<T> StructuredReply<T> for Probe<T> {}

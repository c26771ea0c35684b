//! The arguments of one call, taken apart parameter by parameter.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::{Error, Result};

/// The JSON object a tool is called with.
pub struct Arguments(Map<String, Value>);

impl Arguments {
    pub(crate) fn parse(json: &str) -> Result<Self> {
        match serde_json::from_str(json) {
            Ok(Value::Object(arguments)) => Ok(Self(arguments)),
            Ok(_) => Err(Error::invalid_arguments("the arguments are not a JSON object")),
            Err(error) => Err(Error::invalid_arguments(format_args!("the arguments are not JSON: {error}"))),
        }
    }

    /// Refuses arguments the tool has no parameter for.
    ///
    /// # Errors
    /// Names the first argument that is not in `parameters`.
    pub fn restrict_to(&self, parameters: &[&str]) -> Result<()> {
        match self.0.keys().find(|name| !parameters.contains(&name.as_str())) {
            None => Ok(()),
            Some(name) if parameters.is_empty() => {
                Err(Error::invalid_arguments(format_args!("unknown argument `{name}`; the tool takes none")))
            }
            Some(name) => {
                let known = parameters.join("`, `");
                Err(Error::invalid_arguments(format_args!("unknown argument `{name}`; the tool takes `{known}`")))
            }
        }
    }

    /// Takes one argument; an optional type takes a missing one too.
    ///
    /// # Errors
    /// Names the argument when it is missing or of the wrong type.
    pub fn take<T: DeserializeOwned>(&mut self, name: &str) -> Result<T> {
        match self.0.remove(name) {
            Some(value) => convert(name, value),
            None => serde_json::from_value(Value::Null)
                .map_err(|_| Error::invalid_arguments(format_args!("the argument `{name}` is missing"))),
        }
    }

    /// Takes one argument, or its default where it is missing.
    ///
    /// # Errors
    /// Names the argument when it is of the wrong type.
    pub fn take_or<T: DeserializeOwned>(&mut self, name: &str, default: fn() -> T) -> Result<T> {
        match self.0.remove(name) {
            Some(value) => convert(name, value),
            None => Ok(default()),
        }
    }
}

fn convert<T: DeserializeOwned>(name: &str, value: Value) -> Result<T> {
    serde_json::from_value(value).map_err(|error| Error::invalid_arguments(format_args!("`{name}`: {error}")))
}

#[cfg(test)]
mod tests;

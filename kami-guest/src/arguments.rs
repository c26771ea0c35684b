//! The arguments of one call, taken apart parameter by parameter.

use std::fmt;

use serde::de::{DeserializeOwned, Deserializer, MapAccess, Visitor};
use serde_json::Value;

use crate::bounds::ToolArgument;
use crate::{Error, Result};

/// The JSON object a tool is called with.
///
/// A list: a map would ask the host for a random seed on every call.
pub struct Arguments(Vec<(String, Value)>);

impl Arguments {
    pub(crate) fn parse(json: &str) -> Result<Self> {
        let mut deserializer = serde_json::Deserializer::from_str(json);
        let arguments = deserializer.deserialize_map(Entries).and_then(|entries| deserializer.end().map(|()| entries));
        arguments.map(Self).map_err(|error| Error::invalid_arguments(format_args!("the arguments are unfit: {error}")))
    }

    /// Refuses arguments the tool has no parameter for.
    ///
    /// # Errors
    /// Names the first argument that is not in `parameters`.
    pub fn restrict_to(&self, parameters: &[&str]) -> Result<()> {
        match self.0.iter().map(|(name, _)| name).find(|name| !parameters.contains(&name.as_str())) {
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
    pub fn take<T: ToolArgument>(&mut self, name: &str) -> Result<T> {
        match self.remove(name) {
            Some(value) => convert(name, value),
            None => serde_json::from_value(Value::Null)
                .map_err(|_| Error::invalid_arguments(format_args!("the argument `{name}` is missing"))),
        }
    }

    /// Takes one argument, or its default where it is missing.
    ///
    /// # Errors
    /// Names the argument when it is of the wrong type.
    pub fn take_or<T: ToolArgument>(&mut self, name: &str, default: fn() -> T) -> Result<T> {
        match self.remove(name) {
            Some(value) => convert(name, value),
            None => Ok(default()),
        }
    }

    fn remove(&mut self, name: &str) -> Option<Value> {
        let index = self.0.iter().position(|(other, _)| other == name)?;
        Some(self.0.swap_remove(index).1)
    }
}

/// Reads a JSON object; of two values under one name the last one counts.
struct Entries;

impl<'de> Visitor<'de> for Entries {
    type Value = Vec<(String, Value)>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Self::Value, A::Error> {
        let mut entries = Self::Value::new();
        while let Some((name, value)) = object.next_entry::<String, Value>()? {
            entries.retain(|(other, _)| *other != name);
            entries.push((name, value));
        }
        Ok(entries)
    }
}

fn convert<T: DeserializeOwned>(name: &str, value: Value) -> Result<T> {
    serde_json::from_value(value).map_err(|error| Error::invalid_arguments(format_args!("`{name}`: {error}")))
}

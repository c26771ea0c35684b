//! JSON that is passed on as it was written.

use crate::Sha256;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// A JSON value that is passed on as it was written, on one line.
///
/// # Examples
/// ```
/// use kami_registry::log::RawJson;
/// let json: RawJson = r#"{ "net": [ "a b" ] }"#.parse()?;
/// assert_eq!(json.get(), r#"{"net":["a b"]}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(transparent)]
pub struct RawJson(Box<RawValue>);

impl RawJson {
    /// The JSON a value is written as.
    ///
    /// # Errors
    /// When the value cannot be written as JSON.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_registry::log::RawJson::of(&[1, 2])?.get(), "[1,2]");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn of(value: &impl Serialize) -> Result<Self, serde_json::Error> {
        serde_json::to_string(value)?.parse()
    }

    /// The text.
    ///
    /// # Examples
    /// ```
    /// assert_eq!("true".parse::<kami_registry::log::RawJson>()?.get(), "true");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn get(&self) -> &str {
        self.0.get()
    }

    /// The digest of the text.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::{Sha256, log::RawJson};
    /// assert_eq!("{}".parse::<RawJson>()?.digest(), Sha256::of(b"{}"));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn digest(&self) -> Sha256 {
        Sha256::of(self.get().as_bytes())
    }
}

impl std::str::FromStr for RawJson {
    type Err = serde_json::Error;

    /// Leaves out the spaces between tokens.
    fn from_str(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str::<&RawValue>(text)?;
        RawValue::from_string(compact(text)).map(Self)
    }
}

impl PartialEq for RawJson {
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}

impl Eq for RawJson {}

fn compact(json: &str) -> String {
    let (mut quoted, mut escaped) = (false, false);
    let keep = |character: &char| {
        let keep = quoted || !character.is_ascii_whitespace();
        quoted ^= *character == '"' && !escaped;
        escaped = quoted && *character == '\\' && !escaped;
        keep
    };
    json.chars().filter(keep).collect()
}

#[cfg(test)]
mod tests;

//! Names of tools, as an operator writes them to mean several.

use serde::{Deserialize, Deserializer, de::Error};
use std::{fmt, str::FromStr};

/// A tool's name as clients see it, or `component/tool`; `*` stands for any characters.
///
/// # Examples
/// ```
/// use kami_host::domain::ToolPattern;
/// let pattern: ToolPattern = "csv-*/*".parse()?;
/// assert!(pattern.fits(("csv-query", "rows"), "rows"));
/// assert!(!pattern.fits(("demo", "csv-rows"), "csv-rows"));
/// # Ok::<(), kami_host::domain::ToolPatternError>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ToolPattern {
    component: Option<String>,
    tool: String,
}

/// Text no name of a tool can fit.
///
/// # Examples
/// ```
/// let error = "read file".parse::<kami_host::domain::ToolPattern>().err().map(|error| error.to_string());
/// assert_eq!(error.as_deref(), Some("`read file` fits no tool, write a name, `component/tool`, or `*` for any characters"));
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("`{text}` fits no tool, write a name, `component/tool`, or `*` for any characters")]
pub struct ToolPatternError {
    text: String,
}

impl ToolPattern {
    /// Whether this means a tool, by the names of its component and its own there, and the name clients see.
    ///
    /// # Examples
    /// ```
    /// let pattern: kami_host::domain::ToolPattern = "demo/greet".parse()?;
    /// assert!(pattern.fits(("demo", "greet"), "demo_greet"));
    /// # Ok::<(), kami_host::domain::ToolPatternError>(())
    /// ```
    pub fn fits(&self, (component, tool): (&str, &str), seen: &str) -> bool {
        match &self.component {
            Some(wanted) => fits(wanted, component) && fits(&self.tool, tool),
            None => fits(&self.tool, seen),
        }
    }
}

/// Takes time in the length of both, however many `*` there are.
fn fits(pattern: &str, name: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(rest) = parts.next().and_then(|first| name.strip_prefix(first)) else { return false };
    let mut parts: Vec<&str> = parts.collect();
    let Some(last) = parts.pop() else { return rest.is_empty() };
    let Some(mut rest) = rest.strip_suffix(last) else { return false };
    for part in parts {
        match rest.split_once(part) {
            Some((_, behind)) => rest = behind,
            None => return false,
        }
    }
    true
}

impl FromStr for ToolPattern {
    type Err = ToolPatternError;

    fn from_str(text: &str) -> Result<Self, ToolPatternError> {
        let (component, tool) = match text.split_once('/') {
            Some((component, tool)) => (Some(component), tool),
            None => (None, text),
        };
        let usual = |c: char| c.is_ascii_alphanumeric() || ['_', '-', '*'].contains(&c);
        // the names of components that come from files may be anything but paths
        let odd = |part: &str| part.is_empty() || part.contains(['/', '\n']);
        if tool.is_empty() || !tool.chars().all(usual) || component.is_some_and(odd) {
            return Err(ToolPatternError { text: text.to_owned() });
        }
        Ok(Self { component: component.map(str::to_owned), tool: tool.to_owned() })
    }
}

impl fmt::Display for ToolPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.component {
            Some(component) => write!(f, "{component}/{}", self.tool),
            None => f.write_str(&self.tool),
        }
    }
}

impl<'de> Deserialize<'de> for ToolPattern {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests;

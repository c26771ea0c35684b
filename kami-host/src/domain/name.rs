//! Which names tools and components may have.

/// Why a name cannot be used.
///
/// # Examples
/// ```
/// let error = kami_host::domain::check_component_name("My_Tool");
/// assert!(error.is_err());
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum NameError {
    /// Nothing there.
    #[error("a name cannot be empty")]
    Empty,
    /// More characters than allowed.
    #[error("`{name}` has {length} characters, at most {most} are allowed")]
    TooLong {
        /// The name.
        name: String,
        /// Its length in characters.
        length: usize,
        /// The most that is allowed.
        most: usize,
    },
    /// A character outside the allowed set.
    #[error("`{name}` has the character `{character}`, allowed are {allowed}")]
    Character {
        /// The name.
        name: String,
        /// The first one that is not allowed.
        character: char,
        /// The set in words.
        allowed: &'static str,
    },
    /// Right characters in the wrong place.
    #[error("`{name}` must start with a letter and must not end with `-`")]
    Shape {
        /// The name.
        name: String,
    },
}

/// Checks a tool's name: 1 to 48 characters of `A-Z a-z 0-9 _ -`, which every MCP client accepts.
///
/// # Errors
/// Says what is wrong with the name.
///
/// # Examples
/// ```
/// kami_host::domain::check_tool_name("read_file")?;
/// # Ok::<(), kami_host::domain::NameError>(())
/// ```
pub fn check_tool_name(name: &str) -> Result<(), NameError> {
    let allowed = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    check(name, 48, "`A-Z`, `a-z`, `0-9`, `_` and `-`", allowed)
}

/// Checks a component's name: 1 to 64 characters of `a-z 0-9 -`, starting with a letter.
///
/// # Errors
/// Says what is wrong with the name.
///
/// # Examples
/// ```
/// kami_host::domain::check_component_name("csv-query")?;
/// # Ok::<(), kami_host::domain::NameError>(())
/// ```
pub fn check_component_name(name: &str) -> Result<(), NameError> {
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    check(name, 64, "`a-z`, `0-9` and `-`", allowed)?;
    if name.starts_with(|c: char| c.is_ascii_lowercase()) && !name.ends_with('-') {
        return Ok(());
    }
    Err(NameError::Shape { name: name.to_owned() })
}

fn check(name: &str, most: usize, words: &'static str, allowed: impl Fn(char) -> bool) -> Result<(), NameError> {
    let length = name.chars().count();
    if length == 0 {
        return Err(NameError::Empty);
    }
    if let Some(character) = name.chars().find(|c| !allowed(*c)) {
        return Err(NameError::Character { name: name.to_owned(), character, allowed: words });
    }
    if length > most {
        return Err(NameError::TooLong { name: name.to_owned(), length, most });
    }
    Ok(())
}

#[cfg(test)]
mod tests;

//! Where the value of a variable is to be found.

use std::{fmt, path::PathBuf, str::FromStr};

/// Where the value of a variable is to be found when a tool is run.
///
/// # Examples
/// ```
/// use cargo_kami::grants::Reference;
/// let reference = Reference::Variable("GH_TOKEN".into());
/// assert_eq!(reference.to_string(), "env:GH_TOKEN");
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Reference {
    /// A variable of the operator's own environment.
    Variable(String),
    /// The text of a file, without the line break at its end.
    File(PathBuf),
    /// What a shell command prints, without the line break at its end.
    Command(String),
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Variable(name) => write!(f, "env:{name}"),
            Self::File(path) => write!(f, "file:{}", path.display()),
            Self::Command(line) => write!(f, "command:{line}"),
        }
    }
}

/// A variable a tool sees, and where its value comes from; written `NAME` or `NAME=REFERENCE`.
///
/// # Examples
/// ```
/// use cargo_kami::grants::{EnvGrant, Reference};
/// let grant: EnvGrant = "API_KEY=file:/run/secrets/key".parse()?;
/// assert_eq!(grant.from, Reference::File("/run/secrets/key".into()));
/// assert_eq!("API_KEY".parse::<EnvGrant>()?.to_string(), "API_KEY");
/// # Ok::<(), cargo_kami::grants::EnvGrantError>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct EnvGrant {
    /// The variable as the tool sees it.
    pub name: String,
    /// Where its value is found.
    pub from: Reference,
}

impl EnvGrant {
    /// The operator's own variable of the same name.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(cargo_kami::grants::EnvGrant::same("KEY").to_string(), "KEY");
    /// ```
    pub fn same(name: impl Into<String>) -> Self {
        let name = name.into();
        Self { from: Reference::Variable(name.clone()), name }
    }
}

impl fmt::Display for EnvGrant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.from {
            Reference::Variable(name) if *name == self.name => f.write_str(name),
            from => write!(f, "{}={from}", self.name),
        }
    }
}

/// Why a grant of a variable cannot be read. What may be a secret is not repeated.
///
/// # Examples
/// ```
/// use cargo_kami::grants::{EnvGrant, EnvGrantError};
/// let literal = "API_KEY=hunter2".parse::<EnvGrant>();
/// assert_eq!(literal, Err(EnvGrantError::Literal { name: "API_KEY".into() }));
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum EnvGrantError {
    /// No name, or one no environment can hold.
    #[error("a grant names no environment variable")]
    NoName,
    /// A value instead of where it is found.
    #[error("the value of `{name}` is written out, and values are not kept")]
    Literal {
        /// The variable.
        name: String,
    },
}

impl FromStr for EnvGrant {
    type Err = EnvGrantError;

    fn from_str(text: &str) -> Result<Self, EnvGrantError> {
        let (name, from) = text.split_once('=').map_or((text, None), |(name, from)| (name, Some(from)));
        if name.is_empty() || name.contains('\0') {
            return Err(EnvGrantError::NoName);
        }
        let Some(from) = from else { return Ok(Self::same(name)) };
        let literal = || EnvGrantError::Literal { name: name.to_owned() };
        let (kind, place) = from.split_once(':').filter(|(_, place)| !place.is_empty()).ok_or_else(literal)?;
        let from = match kind {
            "env" => Reference::Variable(place.to_owned()),
            "file" => Reference::File(PathBuf::from(place)),
            "command" => Reference::Command(place.to_owned()),
            _ => return Err(literal()),
        };
        Ok(Self { name: name.to_owned(), from })
    }
}

//! Why a text is no name of a package.

/// Why a text is no name of a package.
///
/// # Examples
/// ```
/// let error = "con".parse::<kami_registry::PackageName>().map_err(|error| error.to_string());
/// assert_eq!(error, Err("`con` is the name of a device on Windows".to_owned()));
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "every variant carries only the text that was written, cut where it is long")]
pub enum NameError {
    /// Shorter or longer than names are.
    #[error("`{name}` is no package name, which has 2 to 64 characters")]
    Length { name: String },
    /// Other characters, or the right ones in the wrong place.
    #[error("`{name}` is no package name, which is words of `a-z` and `0-9` joined by `-`, starting with a letter")]
    Shape { name: String },
    /// A name no file can have on Windows.
    #[error("`{name}` is the name of a device on Windows")]
    Device { name: String },
    /// A name that starts with a reserved word, or with what looks like one.
    #[error("`{name}` starts like the reserved names `kami…` and `wasi…`")]
    Reserved { name: String },
}

impl NameError {
    /// A stable name for it.
    ///
    /// # Examples
    /// ```
    /// let error = "kami-core".parse::<kami_registry::PackageName>().map_err(|error| error.code());
    /// assert_eq!(error, Err("package-name-reserved"));
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            Self::Length { .. } => "package-name-length",
            Self::Shape { .. } => "package-name-shape",
            Self::Device { .. } => "package-name-device",
            Self::Reserved { .. } => "package-name-reserved",
        }
    }

    /// What to do about it.
    ///
    /// # Examples
    /// ```
    /// let error = "Grep".parse::<kami_registry::PackageName>().map_err(|error| error.hint());
    /// assert_eq!(error, Err("write it like `csv-query`".to_owned()));
    /// ```
    pub fn hint(&self) -> String {
        match self {
            Self::Length { .. } | Self::Shape { .. } => "write it like `csv-query`".to_owned(),
            Self::Device { .. } | Self::Reserved { .. } => "choose another name".to_owned(),
        }
    }
}

/// As much of a text as an error can show, with nothing that would move the cursor of a terminal.
pub(super) fn excerpt(text: &str) -> String {
    const MOST: usize = 80;
    let cut = if text.chars().nth(MOST).is_some() { "…" } else { "" };
    text.chars().take(MOST).flat_map(char::escape_debug).chain(cut.chars()).collect()
}

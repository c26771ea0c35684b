//! Amounts of memory and time as people write them: `64 MiB`, `5 s`.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::{fmt, str::FromStr, time::Duration};

/// Why an amount cannot be read.
///
/// # Examples
/// ```
/// let error: Result<kami_host::domain::ByteSize, _> = "64 parsecs".parse();
/// assert!(error.is_err());
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum QuantityError {
    /// Not an amount of memory.
    #[error("`{text}` is not a size, write it like `64 MiB` or `512 KiB`")]
    Size {
        /// What was written.
        text: String,
    },
    /// Not an amount of time.
    #[error("`{text}` is not a time, write it like `5 s`, `250 ms` or `2 min`")]
    Time {
        /// What was written.
        text: String,
    },
}

/// An amount of memory in bytes.
///
/// # Examples
/// ```
/// let size: kami_host::domain::ByteSize = "64 MiB".parse()?;
/// assert_eq!(size.bytes(), 64 * 1024 * 1024);
/// assert_eq!(size.to_string(), "64 MiB");
/// # Ok::<(), kami_host::domain::QuantityError>(())
/// ```
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct ByteSize(u64);

impl ByteSize {
    /// That many bytes.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_host::domain::ByteSize::new(1536).to_string(), "1.5 KiB");
    /// ```
    pub const fn new(bytes: u64) -> Self {
        Self(bytes)
    }

    /// That many mebibytes.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_host::domain::ByteSize::mib(1).bytes(), 1_048_576);
    /// ```
    pub const fn mib(mebibytes: u64) -> Self {
        Self(mebibytes << 20)
    }

    /// The amount in bytes.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_host::domain::ByteSize::new(7).bytes(), 7);
    /// ```
    pub const fn bytes(self) -> u64 {
        self.0
    }
}

impl FromStr for ByteSize {
    type Err = QuantityError;

    fn from_str(text: &str) -> Result<Self, QuantityError> {
        let size = bytesize::ByteSize::from_str(text).map_err(|_| QuantityError::Size { text: text.to_owned() })?;
        Ok(Self(size.as_u64()))
    }
}

impl fmt::Display for ByteSize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = bytesize::ByteSize::b(self.0).display().iec().to_string();
        f.pad(&shown.replace(".0 ", " "))
    }
}

/// An amount of time.
///
/// # Examples
/// ```
/// let time: kami_host::domain::Span = "5 s".parse()?;
/// assert_eq!(time.duration(), std::time::Duration::from_secs(5));
/// assert_eq!(time.to_string(), "5s");
/// # Ok::<(), kami_host::domain::QuantityError>(())
/// ```
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Span(Duration);

impl Span {
    /// That long.
    ///
    /// # Examples
    /// ```
    /// let span = kami_host::domain::Span::new(std::time::Duration::from_millis(1500));
    /// assert_eq!(span.to_string(), "1s 500ms");
    /// ```
    pub const fn new(duration: Duration) -> Self {
        Self(duration)
    }

    /// The amount as the standard library writes it.
    ///
    /// # Examples
    /// ```
    /// let span: kami_host::domain::Span = "1 min".parse()?;
    /// assert_eq!(span.duration().as_secs(), 60);
    /// # Ok::<(), kami_host::domain::QuantityError>(())
    /// ```
    pub const fn duration(self) -> Duration {
        self.0
    }
}

impl FromStr for Span {
    type Err = QuantityError;

    fn from_str(text: &str) -> Result<Self, QuantityError> {
        humantime::parse_duration(text).map(Self).map_err(|_| QuantityError::Time { text: text.to_owned() })
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&humantime::format_duration(self.0).to_string())
    }
}

#[cfg(test)]
mod tests;
mod text;

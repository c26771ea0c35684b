//! What is left of a standard stream once the component is gone.

use std::borrow::Cow;

/// What a component wrote to one of its standard streams.
///
/// # Examples
/// ```
/// let captured = kami_host::Captured { bytes: b"hello\n".to_vec(), dropped: 0 };
/// assert_eq!(captured.text(), "hello\n");
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Captured {
    /// The first bytes, up to the limit for logs.
    pub bytes: Vec<u8>,
    /// How many more were dropped.
    pub dropped: u64,
}

impl Captured {
    /// The bytes as text; what is not UTF-8 becomes `�`.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_host::Captured::default().text(), "");
    /// ```
    pub fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.bytes)
    }
}

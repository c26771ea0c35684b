//! How much of a server one of its users may have.

use super::Rate;
use std::num::NonZeroU32;

/// How much of a server one of its users may have; without a word, as much as there is.
///
/// # Examples
/// ```
/// use kami_host::domain::Share;
/// let usual = Share { rate: Some("60/min".parse()?), ..Share::default() };
/// let own = Share { rate: Some("5/s".parse()?), ..Share::default() };
/// assert_eq!(own.over(usual), own);
/// # Ok::<(), kami_host::domain::RateError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Share {
    /// How often they may send something.
    pub rate: Option<Rate>,
    /// How many of their calls may be under way at once.
    pub concurrent: Option<NonZeroU32>,
}

impl Share {
    /// This and, where it says nothing, what `base` says.
    ///
    /// # Examples
    /// ```
    /// use kami_host::domain::Share;
    /// let usual = Share { concurrent: std::num::NonZeroU32::new(4), ..Share::default() };
    /// assert_eq!(Share::default().over(usual), usual);
    /// ```
    #[must_use]
    pub fn over(self, base: Self) -> Self {
        Self { rate: self.rate.or(base.rate), concurrent: self.concurrent.or(base.concurrent) }
    }
}

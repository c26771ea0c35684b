//! The blanks of a prompt or of an address, filled in with texts.

use std::fmt::Display;
use std::str::FromStr;

use crate::reply::Probe;
use crate::{Error, Result};

/// The blanks of a prompt or of a resource's address that are filled in.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// /// Cities that begin as typed, in the country that was chosen first.
/// fn cities(typed: &str, others: &kami::Blanks) -> Vec<&'static str> {
///     let cities = if others.get("country") == Some("Norway") { ["Bergen", "Oslo"] } else { ["Milan", "Rome"] };
///     cities.into_iter().filter(|city| city.starts_with(typed)).collect()
/// }
///
/// /// Plans a trip.
/// #[kami::prompt(complete(city = cities))]
/// fn plan(country: String, city: String) -> String {
///     format!("Plan a trip to {city} in {country}.")
/// }
///
/// # fn main() {
/// let values = kami::testing::complete("plan", "city", "O", [("country", "Norway")]);
/// assert_eq!(values, ["Oslo"]);
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Blanks(Vec<(String, String)>);

impl Blanks {
    /// The text in a blank, if it is filled in.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    /// The names of the blanks that are filled in.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name.as_str())
    }

    fn read<T: BlankValue>(&self, name: &str) -> Result<Option<T>> {
        let unfit = |error: <T as FromStr>::Err| Error::invalid_arguments(format_args!("`{name}`: {error}"));
        self.get(name).map(|text| text.parse().map_err(unfit)).transpose()
    }
}

impl<N: Into<String>, V: Into<String>> FromIterator<(N, V)> for Blanks {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(filled: I) -> Self {
        Self(filled.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
    }
}

/// What a blank can be read as.
#[diagnostic::on_unimplemented(
    message = "a blank cannot be read as `{Self}`",
    label = "cannot be read from a text",
    note = "take a `String`, a number, or a type that implements `std::str::FromStr`"
)]
pub trait BlankValue: FromStr<Err: Display> {}
impl<T: FromStr<Err: Display>> BlankValue for T {}

/// The blank may be left empty.
pub trait OptionalBlank<T> {
    /// Whether it has to be filled in.
    fn required(&self) -> bool {
        false
    }
    /// Reads it.
    ///
    /// # Errors
    /// When the text in it does not fit.
    fn blank(&self, blanks: &Blanks, name: &str) -> Result<Option<T>>
    where
        T: BlankValue,
    {
        blanks.read(name)
    }
}
impl<T> OptionalBlank<T> for &Probe<Option<T>> {}

/// The blank has to be filled in.
pub trait RequiredBlank<T> {
    /// Whether it has to be filled in.
    fn required(&self) -> bool {
        true
    }
    /// Reads it.
    ///
    /// # Errors
    /// When it is not filled in, or the text in it does not fit.
    fn blank(&self, blanks: &Blanks, name: &str) -> Result<T>
    where
        T: BlankValue,
    {
        let missing = || Error::invalid_arguments(format_args!("the argument `{name}` is missing"));
        blanks.read(name)?.ok_or_else(missing)
    }
}
impl<T> RequiredBlank<T> for Probe<T> {}

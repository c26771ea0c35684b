//! The variables that say how to sign.

/// The variable that gives a key, as text or by name or path, for runs without a terminal.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::signing::KEY_VARIABLE, "KAMI_SIGNING_KEY");
/// ```
pub const KEY_VARIABLE: &str = "KAMI_SIGNING_KEY";

/// The variable that gives the passphrase of a key, for runs without a terminal.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::signing::PASSPHRASE_VARIABLE, "KAMI_SIGNING_PASSPHRASE");
/// ```
pub const PASSPHRASE_VARIABLE: &str = "KAMI_SIGNING_PASSPHRASE";

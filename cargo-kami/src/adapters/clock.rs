//! What time it is.

use kami_registry::Timestamp;
use std::time::SystemTime;

/// The second it is now.
///
/// # Examples
/// ```
/// assert!(cargo_kami::adapters::clock::now().seconds() > 1_700_000_000);
/// ```
pub fn now() -> Timestamp {
    SystemTime::now().into()
}

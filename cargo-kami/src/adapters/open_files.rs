//! How many files and connections this process may have open.

use rustix::process::{Resource, getrlimit, setrlimit};

/// Raises their number to what this user may have. Where that is not allowed it stays as it is.
///
/// # Examples
/// ```
/// cargo_kami::adapters::open_files::raise();
/// ```
pub fn raise() {
    let mut limit = getrlimit(Resource::Nofile);
    limit.current = limit.maximum;
    // fewer are enough for all but a crowd
    let _ = setrlimit(Resource::Nofile, limit);
}

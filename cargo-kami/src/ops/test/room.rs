//! What a test may touch: its own package, to read.

use crate::adapters::environment;
use kami_host::domain::{DirGrant, FsAccess, Grants};
use std::path::PathBuf;

/// Variables that say which package is tested.
const VARIABLES: [&str; 4] = ["CARGO_MANIFEST_DIR", "CARGO_PKG_NAME", "CARGO_PKG_VERSION", "RUST_LOG"];

/// There are no backtraces on this target, only the headings of empty ones.
const BACKTRACE: (&str, &str) = ("RUST_BACKTRACE", "0");

/// The package's folder, as cargo names it to runners, under its own path and as the current folder; nothing where the
/// runner was not started by cargo.
pub(super) fn grants() -> Grants {
    let package = environment::variable("CARGO_MANIFEST_DIR");
    let guests = package.iter().flat_map(|package| [package.clone(), ".".to_owned()]);
    let dirs = guests.zip(package.iter().cycle().map(PathBuf::from));
    let env = VARIABLES.iter().filter_map(|name| Some(((*name).to_owned(), environment::variable(name)?)));
    Grants {
        dirs: dirs.map(|(guest, host)| DirGrant { guest, host, access: FsAccess::Read }).collect(),
        env: env.chain([BACKTRACE].map(|(name, value)| (name.to_owned(), value.to_owned()))).collect(),
        ..Grants::default()
    }
}

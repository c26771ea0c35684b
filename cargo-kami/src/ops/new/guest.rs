//! Finds the kami-guest a new tool should be built against.

use super::{GuestSource, NewError, Path, files};
use crate::project::is_guest_manifest;

/// Whether a folder holds kami-guest.
pub(super) fn is_guest(folder: &Path) -> Result<bool, NewError> {
    let manifest = files::read_text(&folder.join("Cargo.toml"))?;
    Ok(manifest.is_some_and(|text| is_guest_manifest(&text)))
}

/// The kami-guest of the repository that `folder` will lie in, or else the published one. Its path is absolute, so that
/// the new folder can be moved and copied.
pub(super) fn nearby(folder: &Path) -> Result<GuestSource, NewError> {
    for parent in folder.ancestors().skip(1) {
        let guest = parent.join("kami-guest");
        if is_guest(&guest)? {
            return Ok(GuestSource::Path(files::canonical(&guest)?));
        }
    }
    Ok(GuestSource::Published)
}

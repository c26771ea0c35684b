//! Objects that lie in files of their own.
#![expect(clippy::disallowed_methods, reason = "an adapter: it reads files of a repository")]

use flate2::read::ZlibDecoder;
use git2::{Oid, Repository};
use std::{
    fs::File,
    io::{self, Read},
};

/// Room for the kind and the size that stand before the content.
const HEADER: u64 = 64;

/// Whether the file of an object is whole, if the object has one; what goes beyond `most` bytes is not looked at. libgit2
/// never returns from reading a file that was cut off.
pub(crate) fn is_whole(repository: &Repository, id: Oid, most: u64) -> bool {
    let name = id.to_string();
    let (folder, rest) = name.split_at(2);
    match File::open(repository.path().join("objects").join(folder).join(rest)) {
        Err(error) => error.kind() == io::ErrorKind::NotFound,
        Ok(file) => {
            let most = most.saturating_add(HEADER);
            io::copy(&mut ZlibDecoder::new(file).take(most), &mut io::sink()).is_ok()
        }
    }
}

#[cfg(test)]
mod tests;

//! What a zip holds, read with suspicion: nothing is ever written where a name in it says.

use super::PluginError;
use std::io::{Cursor, Read};
use zip::{ZipArchive, read::ZipFile};

/// A package needs two files; people add a licence and a page to read.
const ENTRIES: usize = 64;
/// What an entry of the list starts with; other bytes may happen to look like it.
const ENTRY: &[u8] = b"PK\x01\x02";
/// A longer list is not even read: it would take many times the memory it takes in the archive.
const CROWD: usize = 4096;
/// The most bytes of a `tool.toml`.
const MANIFEST: u64 = 256 << 10;
/// The most bytes of a component.
const COMPONENT: u64 = 64 << 20;
const TOOL_TOML: &str = "tool.toml";

/// A zip whose entries are all files and folders within.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    files: Vec<String>,
}

impl<'a> Archive<'a> {
    /// Reads the list of entries, and refuses what no honest packer writes.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, PluginError> {
        refuse_crowd(bytes.windows(ENTRY.len()).filter(|bytes| *bytes == ENTRY).count(), CROWD)?;
        let mut zip = ZipArchive::new(Cursor::new(bytes))?;
        refuse_crowd(zip.len(), ENTRIES)?;
        zip.validate_header_consistency()?;
        let mut files = Vec::new();
        for index in 0..zip.len() {
            let entry = zip.by_index_raw(index)?;
            let name = entry.name()?.into_owned();
            if let Some(why) = objection(&name, &entry) {
                return Err(PluginError::Entry { name, why });
            }
            if entry.is_file() {
                files.push(name);
            }
        }
        Ok(Self { zip, files })
    }

    /// The text of the `tool.toml`, and the folder it lies in: the root, or the only one above everything.
    pub(super) fn manifest(&mut self) -> Result<(String, String), PluginError> {
        let folder = |file: &String| file.strip_suffix(TOOL_TOML).map(str::to_owned);
        let is_top = |folder: &String| folder.is_empty() || folder.find('/') == folder.len().checked_sub(1);
        let mut folders = self.files.iter().filter_map(folder).filter(is_top);
        let (Some(folder), None) = (folders.next(), folders.next()) else { return Err(PluginError::NoManifest) };
        let text = self.read(&format!("{folder}{TOOL_TOML}"), MANIFEST)?;
        let text = String::from_utf8(text).map_err(|_| PluginError::NotText)?;
        Ok((folder, text))
    }

    /// The component `tool.toml` names. It often names where the compiler wrote it, of which the packer kept the file name.
    pub(super) fn component(&mut self, folder: &str, named: &str) -> Result<Vec<u8>, PluginError> {
        let file = named.rsplit('/').next().unwrap_or(named);
        let beside = [format!("{folder}{named}"), format!("{folder}{file}")];
        let found = beside.into_iter().find(|path| self.files.contains(path));
        let found = found.or_else(|| self.only_component());
        let missing = || PluginError::NoComponent { named: named.to_owned() };
        self.read(&found.ok_or_else(missing)?, COMPONENT)
    }

    fn only_component(&self) -> Option<String> {
        let mut components = self.files.iter().filter(|file| file.ends_with(".wasm"));
        let only = components.next()?;
        components.next().is_none().then(|| only.clone())
    }

    /// All bytes of a file, however many its header promises.
    fn read(&mut self, name: &str, most: u64) -> Result<Vec<u8>, PluginError> {
        let entry = self.zip.by_name(name)?;
        let mut bytes = Vec::new();
        entry.take(most + 1).read_to_end(&mut bytes).map_err(zip::result::ZipError::from)?;
        if bytes.len() as u64 > most {
            return Err(PluginError::TooLarge { name: name.to_owned(), most });
        }
        Ok(bytes)
    }
}

fn refuse_crowd(count: usize, most: usize) -> Result<(), PluginError> {
    if count > most { Err(PluginError::Entries { count, most: ENTRIES }) } else { Ok(()) }
}

fn objection<R: Read>(name: &str, entry: &ZipFile<'_, R>) -> Option<&'static str> {
    let outside = name.starts_with('/') || name.contains(['\\', '\0']) || name.split('/').any(|part| part == "..");
    let cases = [
        (outside, "its name leads elsewhere"),
        (entry.is_symlink(), "it is a link"),
        (entry.encrypted(), "it is encrypted"),
    ];
    cases.into_iter().find_map(|(holds, why)| holds.then_some(why))
}

#[cfg(test)]
mod tests;

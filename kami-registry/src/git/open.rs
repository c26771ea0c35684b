//! Which transport a URL needs.

use super::{
    Client, RegistryUrl, Transport, TransportError, TransportOptions,
    builtin::BuiltIn,
    folder::Folder,
    program::{self, GitProgram},
};

/// Gets ready to reach a repository. A folder must be there; a remote is not asked yet.
///
/// # Errors
/// When there is no such folder, or nothing that could reach the remote.
///
/// # Examples
/// ```
/// use kami_registry::git::{self, Insecure, RegistryUrl, TransportOptions};
/// let folder = tempfile::tempdir()?;
/// git::create(&folder.path().join("index.git"))?;
/// let url = RegistryUrl::parse("index.git", Insecure::Refused)?.within(folder.path());
/// let remote = git::open(&url, &TransportOptions::default())?;
/// assert_eq!(remote.tip("refs/heads/main")?, None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn open(url: &RegistryUrl, options: &TransportOptions) -> Result<Box<dyn Transport>, TransportError> {
    if let Some(path) = url.path() {
        return Ok(Box::new(Folder::open(url, path, options)?));
    }
    if options.client != Client::BuiltIn && program::is_there() {
        return Ok(Box::new(GitProgram::remote(url, options)));
    }
    let built_in = BuiltIn::for_url(url, options).filter(|_| options.client != Client::Program);
    match built_in {
        Some(built_in) => Ok(Box::new(built_in)),
        None => Err(TransportError::NoGit { url: Some(url.clone()) }),
    }
}

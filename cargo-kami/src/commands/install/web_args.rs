//! What comes from the web, on the command line.

use crate::{
    Failure,
    adapters::{download::WebAddress, files},
    ops::{InstallSource, WebPlace, WebSource},
};
use kami_registry::git::Insecure;
use std::path::Path;

/// How to download.
#[derive(Debug, clap::Args)]
pub(super) struct WebArgs {
    /// The file of a release to install, where it holds several components
    #[arg(long, value_name = "NAME")]
    asset: Option<String>,
    /// Allow `http://` for the host that is named
    #[arg(long)]
    insecure_http: bool,
}

impl WebArgs {
    /// What the word means, if it is a URL or names a release. What lies in the current folder is a path.
    pub(super) fn source(self, word: &str) -> Result<Option<InstallSource>, Failure> {
        let insecure = if self.insecure_http { Insecure::Allowed } else { Insecure::Refused };
        let place = if word.contains("://") {
            WebPlace::Url(WebAddress::parse(word, insecure)?)
        } else if is_release(word) && !files::exists(Path::new(word)) {
            WebPlace::Release { name: word.parse()?, asset: self.asset }
        } else {
            return Ok(None);
        };
        Ok(Some(InstallSource::Web(Box::new(WebSource { place, insecure }))))
    }
}

/// Written like `OWNER/REPOSITORY@TAG`; nobody has to be an owner to have a folder.
fn is_release(word: &str) -> bool {
    let before = word.split_once('@').map(|(before, _)| before);
    before.is_some_and(|before| !before.starts_with(['.', '/', '~']) && before.matches('/').count() == 1)
}

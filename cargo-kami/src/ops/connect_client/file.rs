//! Where the files of clients are.

use super::ConnectError;
use crate::{
    adapters::{environment, places},
    connect::{Base, Client, Place, ServerName},
};
use std::path::PathBuf;

/// Which file of a client.
///
/// # Examples
/// See [`client_file`].
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum ClientFile {
    /// The one of the user, for all projects.
    User,
    /// The one of the project in that folder.
    Project(PathBuf),
}

/// The file of a client, whether it is there or not.
///
/// # Errors
/// When the client has no such file.
///
/// # Examples
/// ```
/// use cargo_kami::{connect::{Client, ServerName}, ops::{ClientFile, client_file}};
/// let file = client_file(Client::Cursor, &ServerName::default(), &ClientFile::Project("demo".into()))?;
/// assert_eq!(file, std::path::Path::new("demo/.cursor/mcp.json"));
/// # Ok::<(), cargo_kami::ops::ConnectError>(())
/// ```
pub fn client_file(client: Client, name: &ServerName, file: &ClientFile) -> Result<PathBuf, ConnectError> {
    let facts = client.facts();
    let path = match file {
        ClientFile::Project(folder) => facts.project.map(|file| folder.join(file.replace("NAME", name.as_str()))),
        ClientFile::User => match &facts.user {
            Some(place) => {
                Some(at(place).ok_or(ConnectError::Homeless)?.join(place.file.replace("NAME", name.as_str())))
            }
            None => None,
        },
    };
    path.ok_or(ConnectError::NoFile { client })
}

fn at(place: &Place) -> Option<PathBuf> {
    if let Some(folder) = place.variable.and_then(environment::variable) {
        return Some(folder.into());
    }
    let base = match place.base {
        Base::Home => environment::home(),
        Base::Config => places::settings(),
        Base::DotConfig => places::dot_config(),
    };
    Some(base?.join(place.folder))
}

//! Why a client was not told.

use crate::{
    Diagnostic, Exit,
    adapters::FileError,
    connect::{Client, MergeError, SnippetError},
    ops::ProjectError,
};
use std::path::PathBuf;

/// Why a client was not told of a server.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, connect::Client, ops::ConnectError};
/// let error = ConnectError::NoFile { client: Client::Langchain };
/// assert_eq!((error.to_string(), error.code()), ("LangChain has no such file".into(), "connect-no-file"));
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ConnectError {
    /// A file that cannot be read or written.
    #[error(transparent)]
    File(#[from] FileError),
    /// The project around the current folder cannot be read.
    #[error(transparent)]
    Project(#[from] ProjectError),
    /// The client takes no such server.
    #[error(transparent)]
    Snippet(#[from] SnippetError),
    /// The client has no file of that kind.
    #[error("{} has no such file", client.title())]
    NoFile {
        /// The client.
        client: Client,
    },
    /// The entry does not get into the file, which is as it was.
    #[error("`{}` cannot be added to, and is as it was", path.display())]
    Unmerged {
        /// The file.
        path: PathBuf,
        /// Why not.
        source: MergeError,
    },
    /// The file of a project is a symlink out of it.
    #[error("`{}` lies outside of the project that leads there", path.display())]
    Outside {
        /// Where it leads.
        path: PathBuf,
    },
    /// A tool that has its name in one project only.
    #[error("`{name}` is a tool of the project in `{}`, and only there", project.display())]
    Locked {
        /// The name.
        name: String,
        /// The folder of the project.
        project: PathBuf,
    },
    /// Nobody says where the user's files are.
    #[error("this user has no home folder")]
    Homeless,
}

impl Diagnostic for ConnectError {
    fn code(&self) -> &'static str {
        match self {
            Self::File(error) => error.code(),
            Self::Project(error) => error.code(),
            Self::Snippet(error) => error.code(),
            Self::NoFile { .. } => "connect-no-file",
            Self::Unmerged { source, .. } => source.code(),
            Self::Outside { .. } => "connect-outside",
            Self::Locked { .. } => "connect-locked",
            Self::Homeless => "connect-homeless",
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            Self::File(error) => error.hint(),
            Self::Project(error) => error.hint(),
            Self::Snippet(error) => error.hint(),
            Self::NoFile { client: Client::Langchain } => {
                Some("leave out `--write`: what is printed goes into your program".to_owned())
            }
            Self::NoFile { .. } => Some("leave out `--project`: it has one file for all projects".to_owned()),
            Self::Unmerged { source, .. } => source.hint(),
            Self::Outside { .. } => Some("put the entry that is printed without `--write` in by hand".to_owned()),
            Self::Locked { project, .. } => {
                Some(format!("name the folder, to serve all tools of the project: `{}`", project.display()))
            }
            Self::Homeless => Some("set `HOME`".to_owned()),
        }
    }

    fn exit(&self) -> Exit {
        match self {
            Self::Project(error) => error.exit(),
            Self::Snippet(error) => error.exit(),
            Self::Unmerged { source, .. } => source.exit(),
            Self::NoFile { .. } | Self::Locked { .. } => Exit::Usage,
            _ => Exit::CouldNot,
        }
    }
}

//! A repository and the server before it.

use crate::{daemon::Daemon, http::Http, kind::Kind, run::run};
use std::{
    fs, io,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Command,
};
use tempfile::TempDir;

/// An empty bare repository whose branch is `main`, reached in one way.
///
/// # Examples
/// ```no_run
/// use kami_test_remotes::{Kind, Remote};
/// let remote = Remote::start(Kind::Daemon)?;
/// remote.git(&["config", "receive.denyNonFastForwards", "true"])?;
/// assert!(remote.url().starts_with("git://127.0.0.1:"));
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct Remote {
    folder: TempDir,
    server: Server,
}

#[derive(Debug)]
enum Server {
    None,
    Daemon(Daemon),
    Http(Http),
}

const NAME: &str = "index.git";

impl Remote {
    /// Makes the repository and starts the server.
    ///
    /// # Errors
    /// When git is missing or no port is free.
    ///
    /// # Examples
    /// ```no_run
    /// kami_test_remotes::Remote::start(kami_test_remotes::Kind::Http)?;
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn start(kind: Kind) -> io::Result<Self> {
        let folder = tempfile::tempdir()?;
        run(Command::new("git").args(["init", "--quiet", "--bare", "-b", "main"]).arg(folder.path().join(NAME)))?;
        let server = match kind {
            Kind::Folder => Server::None,
            Kind::Daemon => Server::Daemon(Daemon::start(folder.path())?),
            Kind::Http => Server::Http(Http::start(folder.path())?),
        };
        let remote = Self { folder, server };
        remote.git(&["config", "http.receivepack", "true"])?;
        Ok(remote)
    }

    /// What to reach it by.
    ///
    /// # Examples
    /// ```no_run
    /// let remote = kami_test_remotes::Remote::start(kami_test_remotes::Kind::Folder)?;
    /// assert!(remote.url().ends_with("/index.git"));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn url(&self) -> String {
        self.url_of(NAME)
    }

    /// What another repository beside it would be reached by.
    ///
    /// # Examples
    /// ```no_run
    /// let remote = kami_test_remotes::Remote::start(kami_test_remotes::Kind::Http)?;
    /// assert!(remote.url_of("missing.git").ends_with("/missing.git"));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn url_of(&self, name: &str) -> String {
        match &self.server {
            Server::None => self.folder.path().join(name).to_string_lossy().into_owned(),
            Server::Daemon(daemon) => format!("git://127.0.0.1:{}/{name}", daemon.port),
            Server::Http(http) => format!("http://127.0.0.1:{}/{name}", http.port),
        }
    }

    /// Where it really lies.
    ///
    /// # Examples
    /// ```no_run
    /// let remote = kami_test_remotes::Remote::start(kami_test_remotes::Kind::Http)?;
    /// assert!(remote.path().join("objects").is_dir());
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn path(&self) -> PathBuf {
        self.folder.path().join(NAME)
    }

    /// Runs git in it, and returns what it wrote.
    ///
    /// # Errors
    /// When git fails.
    ///
    /// # Examples
    /// ```no_run
    /// let remote = kami_test_remotes::Remote::start(kami_test_remotes::Kind::Folder)?;
    /// assert_eq!(remote.git(&["for-each-ref"])?, "");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn git(&self, args: &[&str]) -> io::Result<String> {
        run(Command::new("git").arg("--git-dir").arg(self.path()).args(args))
    }

    /// Gives it a hook: the body of a shell script.
    ///
    /// # Errors
    /// When the file cannot be written.
    ///
    /// # Examples
    /// ```no_run
    /// let remote = kami_test_remotes::Remote::start(kami_test_remotes::Kind::Folder)?;
    /// remote.hook("pre-receive", "echo closed >&2; exit 1")?;
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn hook(&self, name: &str, body: &str) -> io::Result<()> {
        let path = self.path().join("hooks").join(name);
        write(&path, &format!("#!/bin/sh\n{body}\n"))
    }
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    fs::write(path, text)?;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755))
}

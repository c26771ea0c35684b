//! An OpenSSH server on a port that was free.

use crate::{run::run, ssh_client::SshClient};
use std::{
    env, fs, io,
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};
use tempfile::TempDir;

/// A running OpenSSH server that lets in one key. It ends when this is dropped.
///
/// # Examples
/// ```no_run
/// use kami_test_remotes::{Kind, Remote, Ssh, SshClient};
/// let (remote, server) = (Remote::start(Kind::Folder)?, Ssh::start()?);
/// let command = server.command(SshClient::Known)?;
/// println!("GIT_SSH_COMMAND={command:?} git ls-remote {}", server.url(&remote.path()));
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct Ssh {
    folder: TempDir,
    child: Child,
    port: u16,
}

/// Where Debian and most others have the server; it wants to be started by its whole path.
const SERVER: &str = "/usr/sbin/sshd";
const PATIENCE: Duration = Duration::from_secs(20);

impl Ssh {
    /// Starts one.
    ///
    /// # Errors
    /// When OpenSSH's server is missing, or no port is free.
    ///
    /// # Examples
    /// See [`Ssh`].
    pub fn start() -> io::Result<Self> {
        if !Path::new(SERVER).exists() {
            let missing = format!("there is no {SERVER}: install openssh-server, which these tests need");
            return Err(io::Error::new(io::ErrorKind::NotFound, missing));
        }
        let start = Instant::now();
        loop {
            let mut server = Self::spawn()?;
            if server.answers()? {
                return Ok(server);
            }
            if start.elapsed() > PATIENCE {
                let said = fs::read_to_string(server.folder.path().join("log")).unwrap_or_default();
                return Err(io::Error::other(format!("sshd does not start: {said}")));
            }
        }
    }

    fn spawn() -> io::Result<Self> {
        let folder = tempfile::tempdir()?;
        let path = |name: &str| folder.path().join(name);
        for name in ["host", "other-host", "user", "stranger"] {
            let mut keygen = Command::new("ssh-keygen");
            run(keygen.args(["-q", "-t", "ed25519", "-N", "", "-C", name, "-f"]).arg(path(name)))?;
        }
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let settings = format!(
            "ListenAddress 127.0.0.1\nPort {port}\nHostKey {}\nAuthorizedKeysFile {}\nPidFile none\nUsePAM no\n\
             PasswordAuthentication no\nKbdInteractiveAuthentication no\nPermitRootLogin prohibit-password\nStrictModes no\n",
            path("host").display(),
            path("user.pub").display()
        );
        fs::write(path("sshd_config"), settings)?;
        let mut command = Command::new(SERVER);
        command.arg("-D").arg("-f").arg(path("sshd_config")).arg("-E").arg(path("log"));
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        Ok(Self { folder, child, port })
    }

    /// Waits for the first connection; somebody else may have taken the port meanwhile.
    fn answers(&mut self) -> io::Result<bool> {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if self.child.try_wait()?.is_some() {
                return Ok(false);
            }
            if TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
                return Ok(self.child.try_wait()?.is_none());
            }
            thread::sleep(Duration::from_millis(5));
        }
        Ok(false)
    }

    /// What a repository in that folder is reached by.
    ///
    /// # Examples
    /// See [`Ssh`].
    pub fn url(&self, repository: &Path) -> String {
        format!("ssh://127.0.0.1:{}{}", self.port, repository.display())
    }

    /// What git has to be told to connect as that client: the value of `GIT_SSH_COMMAND`.
    ///
    /// # Errors
    /// When the client's settings cannot be written.
    ///
    /// # Examples
    /// See [`Ssh`].
    pub fn command(&self, client: SshClient) -> io::Result<String> {
        let path = |name: &str| self.folder.path().join(name);
        let (key, host) = client.keys();
        let public = fs::read_to_string(path(&format!("{host}.pub")))?;
        fs::write(path(&format!("known-{host}")), format!("[127.0.0.1]:{} {public}", self.port))?;
        let user =
            env::var("USER").or_else(|_| run(Command::new("id").arg("-un")).map(|name| name.trim().to_owned()))?;
        let settings = format!(
            "User {user}\nIdentityFile {}\nIdentitiesOnly yes\nIdentityAgent none\nBatchMode yes\n\
             UserKnownHostsFile {}\nGlobalKnownHostsFile /dev/null\nStrictHostKeyChecking yes\n",
            path(key).display(),
            path(&format!("known-{host}")).display()
        );
        let file = path(&format!("{client:?}"));
        fs::write(&file, settings)?;
        Ok(format!("ssh -F {}", file.display()))
    }
}

impl Drop for Ssh {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

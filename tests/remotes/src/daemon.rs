//! A `git daemon` on a port that was free.

use crate::run::run;
use std::{
    io,
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// A running daemon. It ends when this is dropped.
#[derive(Debug)]
pub(crate) struct Daemon {
    child: Child,
    pub(crate) port: u16,
}

const PATIENCE: Duration = Duration::from_secs(20);

impl Daemon {
    /// Starts one for all repositories in a folder, to be read and written by anybody.
    pub(crate) fn start(folder: &Path) -> io::Result<Self> {
        let start = Instant::now();
        loop {
            let mut daemon = Self::spawn(folder)?;
            if daemon.answers()? {
                return Ok(daemon);
            }
            if start.elapsed() > PATIENCE {
                return Err(io::Error::other("git daemon does not start"));
            }
        }
    }

    fn spawn(folder: &Path) -> io::Result<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        // the program itself: `git daemon` would only be its parent, and killing that would leave it running
        let programs = run(Command::new("git").arg("--exec-path"))?;
        let mut command = Command::new(Path::new(programs.trim()).join("git-daemon"));
        command.arg(format!("--port={port}")).arg(format!("--base-path={}", folder.display()));
        command.args([
            "--listen=127.0.0.1",
            "--reuseaddr",
            "--export-all",
            "--enable=receive-pack",
            "--max-connections=0",
        ]);
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        Ok(Self { child, port })
    }

    /// Waits for the first connection; somebody else may have taken the port meanwhile.
    fn answers(&mut self) -> io::Result<bool> {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
                return Ok(self.child.try_wait()?.is_none());
            }
            if self.child.try_wait()?.is_some() {
                return Ok(false);
            }
            thread::sleep(Duration::from_millis(5));
        }
        Ok(false)
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

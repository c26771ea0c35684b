//! A server that clients find instead of starting it.

use crate::conversation::Server;
use std::{
    io::{self, BufRead, BufReader, Read},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

/// A server that listens, for as long as this is there.
pub(crate) struct Site {
    pub(crate) url: String,
    server: Child,
}

impl Site {
    pub(crate) fn open(components: &[PathBuf], home: &Path) -> io::Result<Self> {
        let mut command = Command::new(kami_tests::cargo_kami()?);
        command.arg("serve").args(components).args(["--http", "127.0.0.1:0"]).env("KAMI_HOME", home.join("home"));
        let mut server = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
        let said = server.stderr.take().ok_or(io::ErrorKind::BrokenPipe)?;
        let mut site = Self { url: String::new(), server };
        let mut lines = BufReader::new(said).lines();
        for line in lines.by_ref() {
            if let Some((_, url)) = line?.split_once("Listening on ") {
                url.clone_into(&mut site.url);
                // what else it says must not fill the pipe
                std::thread::spawn(move || lines.for_each(drop));
                return Ok(site);
            }
        }
        Err(io::Error::other(format!("no server listens: {command:?}")))
    }

    /// Asks the server to end, and returns what it did until then.
    pub(crate) fn close(mut self) -> io::Result<Server> {
        let id = rustix::process::Pid::from_child(&self.server);
        rustix::process::kill_process(id, rustix::process::Signal::TERM)?;
        let mut stdout = String::new();
        self.server.stdout.take().map(|mut out| out.read_to_string(&mut stdout)).transpose()?;
        let exit = self.server.wait()?.code().map(|code| code.to_string());
        Ok(Server { stdin: String::new(), stdout, exit })
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        // it may have ended by itself
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

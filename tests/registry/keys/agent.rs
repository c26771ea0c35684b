//! An `ssh-agent` of a test.

use super::home::Home;
use std::{
    io,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// An agent that ends with the test.
pub(crate) struct Agent {
    process: Child,
    pub(crate) socket: String,
}

impl Agent {
    /// Starts an agent that holds this key.
    pub(crate) fn holding(home: &Home, key: &str) -> io::Result<Self> {
        let socket = home.path("agent").display().to_string();
        let mut command = Command::new("ssh-agent");
        let process = command.args(["-D", "-a", &socket]).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let agent = Self { process, socket };
        let deadline = Instant::now() + Duration::from_secs(10);
        while !home.path("agent").exists() && Instant::now() < deadline {
            thread::sleep(Duration::from_millis(5));
        }
        let mut add = Command::new("ssh-add");
        let added = add.arg(home.path(key)).env("SSH_AUTH_SOCK", &agent.socket).stdin(Stdio::null()).output()?;
        if added.status.success() { Ok(agent) } else { Err(io::Error::other("the agent does not take the key")) }
    }
}

impl Drop for Agent {
    fn drop(&mut self) {
        // it may have ended by itself
        let _ = self.process.kill().and_then(|()| self.process.wait());
    }
}

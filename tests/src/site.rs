//! A server that clients find instead of starting it.

use std::{
    io::{self, BufRead, BufReader, Read},
    process::{Child, Command, Stdio},
    thread,
};

/// A server that listens on loopback, for as long as this is there.
///
/// # Examples
/// ```no_run
/// let mut serve = std::process::Command::new(kami_tests::cargo_kami()?);
/// serve.args(["serve", "--installed"]);
/// let site = kami_tests::Site::open(serve)?;
/// assert!(site.url.ends_with("/mcp"));
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct Site {
    /// Where it listens, path included.
    pub url: String,
    server: Child,
}

/// What a server did until it was asked to end.
///
/// # Examples
/// ```no_run
/// # fn ended(site: kami_tests::Site) -> std::io::Result<()> {
/// assert_eq!(site.close()?.exit, Some(0));
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Ended {
    /// What it wrote to standard output.
    pub stdout: String,
    /// The exit code; none if a signal ended it.
    pub exit: Option<i32>,
}

impl Site {
    /// Starts a server on a free port: `serve` is the command without `--http`.
    ///
    /// # Errors
    /// When it cannot be started, or ends before it listens.
    ///
    /// # Examples
    /// See [`Site`].
    pub fn open(mut serve: Command) -> io::Result<Self> {
        serve.args(["--http", "127.0.0.1:0"]).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut server = serve.spawn()?;
        let said = server.stderr.take().ok_or(io::ErrorKind::BrokenPipe)?;
        let mut site = Self { url: String::new(), server };
        let (mut lines, mut told) = (BufReader::new(said).lines(), String::new());
        for line in lines.by_ref() {
            let line = line?;
            if let Some((_, url)) = line.split_once("Listening on ") {
                url.clone_into(&mut site.url);
                // what else it says must not fill the pipe
                thread::spawn(move || lines.for_each(drop));
                return Ok(site);
            }
            told = told + &line + "\n";
        }
        Err(io::Error::other(format!("{serve:?} does not listen:\n{told}")))
    }

    /// The address it listens on, as `host:port`.
    ///
    /// # Examples
    /// ```no_run
    /// # fn connected(site: kami_tests::Site) -> std::io::Result<()> {
    /// std::net::TcpStream::connect(site.address())?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn address(&self) -> &str {
        self.url.trim_start_matches("http://").trim_end_matches("/mcp")
    }

    /// Asks the server to end, and waits until it has.
    ///
    /// # Errors
    /// When it cannot be asked or waited for.
    ///
    /// # Examples
    /// See [`Ended`].
    pub fn close(mut self) -> io::Result<Ended> {
        let id = rustix::process::Pid::from_child(&self.server);
        rustix::process::kill_process(id, rustix::process::Signal::TERM)?;
        let mut stdout = String::new();
        self.server.stdout.take().map(|mut out| out.read_to_string(&mut stdout)).transpose()?;
        Ok(Ended { stdout, exit: self.server.wait()?.code() })
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        // it may have ended by itself
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

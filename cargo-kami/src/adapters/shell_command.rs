//! What a command of the operator prints.
#![expect(clippy::disallowed_methods, reason = "this module runs what the operator wrote down")]

use std::{
    io::{self, Read},
    process::{Child, Command, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};

/// What `line`, run by `sh`, prints to stdout. It reads nothing, and what it prints to stderr is seen.
///
/// # Errors
/// When it cannot be started, fails, takes longer than `patience`, or prints what is not text.
///
/// # Examples
/// ```
/// use cargo_kami::adapters::shell_command;
/// let patience = std::time::Duration::from_secs(10);
/// assert_eq!(shell_command::output("echo secret", patience)?, "secret\n");
/// assert!(shell_command::output("exit 3", patience).is_err());
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn output(line: &str, patience: Duration) -> io::Result<String> {
    let mut child = Command::new("sh").args(["-c", line]).stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
    let text = read(&mut child, patience);
    if text.is_err() {
        // it may have ended by itself
        let _ = child.kill();
    }
    let status = child.wait()?;
    let text = text?;
    if status.success() { Ok(text) } else { Err(io::Error::other(format!("the command ended with {status}"))) }
}

fn read(child: &mut Child, patience: Duration) -> io::Result<String> {
    let mut stdout = child.stdout.take().ok_or(io::ErrorKind::BrokenPipe)?;
    let (done, result) = mpsc::channel();
    thread::spawn(move || {
        let mut text = String::new();
        let read = stdout.read_to_string(&mut text);
        // nobody waits any more
        let _ = done.send(read.map(|_| text));
    });
    result.recv_timeout(patience).unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
}

//! A person at a terminal, who types what is asked for.

use kami_tests::Run;
use rustix::{
    event::{PollFd, PollFlags, Timespec, poll},
    pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt},
    termios::{LocalModes, tcgetattr},
};
use std::{
    fs::File,
    io::{self, Read, Write},
    os::unix::ffi::OsStringExt,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

const PATIENCE: Timespec = Timespec { tv_sec: 60, tv_nsec: 0 };

/// Runs the command with its standard input and error on a terminal. Whenever the first text appears there, the second is typed.
pub(crate) fn converse(command: &mut Command, talk: &[(&str, &str)]) -> io::Result<Run> {
    let mut keyboard = File::from(openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC)?);
    grantpt(&keyboard)?;
    unlockpt(&keyboard)?;
    let name = std::ffi::OsString::from_vec(ptsname(&keyboard, Vec::new())?.into_bytes());
    let terminal = File::options().read(true).write(true).open(name)?;
    command.stdin(terminal.try_clone()?).stderr(terminal).stdout(Stdio::piped());
    let mut child = command.spawn()?;
    // the terminal ends when nobody holds it any more
    command.stdin(Stdio::null()).stderr(Stdio::null());
    let stderr = answer(&mut keyboard, talk).inspect_err(|_| {
        // who waits for an answer nobody gives would wait for ever
        let _ = child.kill().and_then(|()| child.wait());
    })?;
    let output = child.wait_with_output()?;
    Ok(Run { code: output.status.code(), stdout: String::from_utf8_lossy(&output.stdout).into_owned(), stderr })
}

/// Everything that was shown.
fn answer(keyboard: &mut File, talk: &[(&str, &str)]) -> io::Result<String> {
    let (mut seen, mut new) = (String::new(), String::new());
    let mut talk = talk.iter();
    let mut next = talk.next();
    let mut buffer = [0; 1024];
    loop {
        await_words(keyboard)
            .map_err(|error| io::Error::new(error.kind(), format!("{error}, after {seen:?}{new:?}")))?;
        // Linux reports the end of a terminal as an error
        let Ok(length @ 1..) = keyboard.read(&mut buffer) else { return Ok(seen + &new) };
        new.push_str(&String::from_utf8_lossy(buffer.get(..length).unwrap_or_default()));
        if let Some((asked, typed)) = next
            && new.contains(asked)
        {
            await_attention(keyboard)?;
            keyboard.write_all(typed.as_bytes())?;
            seen.push_str(&std::mem::take(&mut new));
            next = talk.next();
        }
    }
}

fn await_words(keyboard: &File) -> io::Result<()> {
    match poll(&mut [PollFd::new(keyboard, PollFlags::IN)], Some(&PATIENCE))? {
        0 => Err(io::ErrorKind::TimedOut.into()),
        _ => Ok(()),
    }
}

/// Waits until what is typed is no longer shown: whatever is typed before that is thrown away.
fn await_attention(keyboard: &File) -> io::Result<()> {
    let deadline = Instant::now() + Duration::from_secs(60);
    while tcgetattr(keyboard)?.local_modes.contains(LocalModes::ECHO) && Instant::now() < deadline {
        thread::sleep(Duration::from_millis(2));
    }
    Ok(())
}

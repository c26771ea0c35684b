//! Runs `git http-backend` for a request, as a web server would.

use crate::request::Request;
use std::{
    io::{self, BufRead, BufReader, Write},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
};

/// Answers with what it writes.
pub(crate) fn run(request: &Request, folder: &Path, stream: &mut impl Write) -> io::Result<()> {
    let mut child = spawn(request, folder)?;
    let input = child.stdin.take();
    let output = child.stdout.take().ok_or_else(|| io::Error::other("no output"))?;
    let sent = thread::scope(|scope| {
        // it may answer before it has read everything
        scope.spawn(|| input.map(|mut input| input.write_all(&request.body)));
        respond(&mut BufReader::new(output), stream)
    });
    child.wait()?;
    sent
}

fn spawn(request: &Request, folder: &Path) -> io::Result<Child> {
    let mut command = Command::new("git");
    command.arg("http-backend").env("GIT_PROJECT_ROOT", folder).env("GIT_HTTP_EXPORT_ALL", "1");
    command.env("REQUEST_METHOD", &request.method).env("PATH_INFO", &request.path).env("QUERY_STRING", &request.query);
    command.env("REMOTE_ADDR", "127.0.0.1").env("CONTENT_LENGTH", request.body.len().to_string());
    let passed = [
        ("CONTENT_TYPE", "content-type"),
        ("HTTP_CONTENT_ENCODING", "content-encoding"),
        ("HTTP_GIT_PROTOCOL", "git-protocol"),
    ];
    for (variable, header) in passed {
        command.env(variable, request.header(header).unwrap_or_default());
    }
    command.env("GIT_PROTOCOL", request.header("git-protocol").unwrap_or_default());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()
}

fn respond(output: &mut impl BufRead, stream: &mut impl Write) -> io::Result<()> {
    let (mut status, mut headers) = ("200 OK".to_owned(), String::new());
    loop {
        let mut line = String::new();
        output.read_line(&mut line)?;
        match line.trim_end().split_once(": ") {
            None => break,
            Some(("Status", value)) => value.clone_into(&mut status),
            Some((name, value)) => headers.push_str(&format!("{name}: {value}\r\n")),
        }
    }
    write!(stream, "HTTP/1.1 {status}\r\n{headers}Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n")?;
    send_chunks(output, stream)
}

fn send_chunks(output: &mut impl BufRead, stream: &mut impl Write) -> io::Result<()> {
    loop {
        let length = {
            let chunk = output.fill_buf()?;
            write!(stream, "{:x}\r\n", chunk.len())?;
            stream.write_all(chunk)?;
            chunk.len()
        };
        stream.write_all(b"\r\n")?;
        stream.flush()?;
        if length == 0 {
            return Ok(());
        }
        output.consume(length);
    }
}

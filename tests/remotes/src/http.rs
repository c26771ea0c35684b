//! An HTTP server that passes every request on to `git http-backend`.

use crate::{cgi, request::Request};
use std::{
    io::{self, BufReader, Write},
    net::{Ipv4Addr, Shutdown, TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
};

/// A running server. It ends when this is dropped.
#[derive(Debug)]
pub(crate) struct Http {
    pub(crate) port: u16,
    ends: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Http {
    /// Starts one for all repositories in a folder, to be read and written by anybody.
    pub(crate) fn start(folder: &Path) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = listener.local_addr()?.port();
        let ends = Arc::new(AtomicBool::new(false));
        let (folder, stop) = (folder.to_owned(), Arc::clone(&ends));
        let thread = thread::spawn(move || accept(&listener, &folder, &stop));
        Ok(Self { port, ends, thread: Some(thread) })
    }
}

impl Drop for Http {
    fn drop(&mut self) {
        self.ends.store(true, Ordering::SeqCst);
        // wakes the thread that waits for connections
        let _ = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port));
        self.thread.take().map(JoinHandle::join);
    }
}

fn accept(listener: &TcpListener, folder: &Path, ends: &AtomicBool) {
    for stream in listener.incoming().flatten() {
        if ends.load(Ordering::SeqCst) {
            return;
        }
        let folder: PathBuf = folder.to_owned();
        thread::spawn(move || answer(&stream, &folder));
    }
}

/// Answers one request and closes the connection. Who breaks off gets no answer.
fn answer(mut stream: &TcpStream, folder: &Path) -> io::Result<()> {
    let request = Request::read(&mut BufReader::new(stream))?;
    if request.header("expect").is_some() {
        return stream.write_all(b"HTTP/1.1 417 Expectation Failed\r\nConnection: close\r\n\r\n");
    }
    cgi::run(&request, folder, &mut stream)?;
    stream.shutdown(Shutdown::Both)
}

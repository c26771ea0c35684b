//! The server: a thread a connection, one request each.

use super::{Identity, Reply};
use std::{
    collections::HashMap,
    io::{self, BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

/// A server on a port of 127.0.0.1; gone when dropped.
pub(crate) struct Server {
    address: SocketAddr,
    scheme: &'static str,
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    replies: Mutex<HashMap<String, Reply>>,
    heads: Mutex<Vec<String>>,
    stopped: AtomicBool,
}

trait Wire: Read + Write {}
impl<T: Read + Write> Wire for T {}

impl Server {
    /// One that answers these paths, and 404 to any other.
    pub(crate) fn start(replies: impl IntoIterator<Item = (&'static str, Reply)>) -> io::Result<Self> {
        Self::serve("http", replies, |stream| Ok(Box::new(stream)))
    }

    /// The same over TLS.
    pub(crate) fn start_tls(
        identity: &Identity,
        replies: impl IntoIterator<Item = (&'static str, Reply)>,
    ) -> io::Result<Self> {
        let config = identity.config()?;
        Self::serve("https", replies, move |stream| {
            let connection = rustls::ServerConnection::new(config.clone()).map_err(io::Error::other)?;
            Ok(Box::new(rustls::StreamOwned::new(connection, stream)))
        })
    }

    fn serve(
        scheme: &'static str,
        replies: impl IntoIterator<Item = (&'static str, Reply)>,
        wrap: impl Fn(TcpStream) -> io::Result<Box<dyn Wire>> + Send + Sync + 'static,
    ) -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        let replies = replies.into_iter().map(|(path, reply)| (path.to_owned(), reply)).collect();
        let shared = Arc::new(Shared { replies: Mutex::new(replies), ..Shared::default() });
        let (served, wrap) = (shared.clone(), Arc::new(wrap));
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                if served.stopped.load(Ordering::SeqCst) {
                    return;
                }
                let (served, wrap) = (served.clone(), wrap.clone());
                // a client that hangs up is what many tests are about
                thread::spawn(move || wrap(stream).and_then(|wire| answer(wire, &served)).ok());
            }
        });
        Ok(Self { address, scheme, shared })
    }

    /// Answers a path otherwise from now on.
    pub(crate) fn put(&self, path: &str, reply: Reply) {
        self.shared.replies.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), reply);
    }

    /// The URL of a path.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}://{}{path}", self.scheme, self.address)
    }

    /// The port alone.
    pub(crate) fn port(&self) -> u16 {
        self.address.port()
    }

    /// What clients asked so far: request lines and headers, in lower case.
    pub(crate) fn heads(&self) -> Vec<String> {
        self.shared.heads.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn answer(mut wire: Box<dyn Wire>, shared: &Shared) -> io::Result<()> {
    let mut head = String::new();
    let mut reader = BufReader::new(&mut wire);
    while !head.ends_with("\r\n\r\n") {
        if reader.read_line(&mut head)? == 0 {
            return Ok(());
        }
    }
    let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
    shared.heads.lock().unwrap_or_else(PoisonError::into_inner).push(head.to_lowercase());
    let reply = shared.replies.lock().unwrap_or_else(PoisonError::into_inner).get(&path).cloned();
    match reply {
        Some(reply) => reply.write(&mut wire),
        None => Reply::status(404).write(&mut wire),
    }?;
    wire.flush()
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::SeqCst);
        // wakes the thread that waits for the next connection
        drop(TcpStream::connect(self.address));
    }
}

//! What the server answers.

use std::{
    io::{self, Write},
    thread::sleep,
    time::Duration,
};

/// How long a slow server takes for a byte.
const PAUSE: Duration = Duration::from_millis(20);

/// One answer.
#[derive(Clone)]
pub(crate) struct Reply {
    head: String,
    body: Body,
}

#[derive(Clone)]
enum Body {
    Whole(Vec<u8>),
    /// Zeros until the client hangs up.
    Endless,
    /// A byte at a time, until the client hangs up.
    Dripping,
    /// Nothing, not even a head.
    Silence,
}

impl Reply {
    /// A file.
    pub(crate) fn file(bytes: impl Into<Vec<u8>>) -> Self {
        let bytes = bytes.into();
        Self { head: format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n", bytes.len()), body: Body::Whole(bytes) }
    }

    /// A file that is announced with another size than it has.
    pub(crate) fn lie(bytes: impl Into<Vec<u8>>, length: u64) -> Self {
        Self { head: format!("HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n"), body: Body::Whole(bytes.into()) }
    }

    /// A status without a body.
    pub(crate) fn status(status: u16) -> Self {
        Self { head: format!("HTTP/1.1 {status} So\r\ncontent-length: 0\r\n"), body: Body::Whole(Vec::new()) }
    }

    /// On to elsewhere.
    pub(crate) fn redirect(to: &str) -> Self {
        Self::status(302).with(&format!("location: {to}"))
    }

    /// A file without an end.
    pub(crate) fn endless() -> Self {
        Self { head: "HTTP/1.1 200 OK\r\n".to_owned(), body: Body::Endless }
    }

    /// A file that takes for ever.
    pub(crate) fn dripping() -> Self {
        Self { body: Body::Dripping, ..Self::endless() }
    }

    /// No answer.
    pub(crate) fn silence() -> Self {
        Self { body: Body::Silence, ..Self::endless() }
    }

    /// The same with one more header.
    pub(crate) fn with(mut self, header: &str) -> Self {
        self.head.push_str(header);
        self.head.push_str("\r\n");
        self
    }

    pub(super) fn write(&self, wire: &mut dyn Write) -> io::Result<()> {
        if !matches!(self.body, Body::Silence) {
            write!(wire, "{}connection: close\r\n\r\n", self.head)?;
        }
        match &self.body {
            Body::Whole(bytes) => wire.write_all(bytes),
            Body::Endless => loop {
                wire.write_all(&[0; 65536])?;
            },
            Body::Dripping => loop {
                wire.write_all(&[0])?;
                wire.flush()?;
                sleep(PAUSE);
            },
            Body::Silence => {
                sleep(Duration::from_secs(5));
                Ok(())
            }
        }
    }
}

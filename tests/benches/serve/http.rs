//! Clients that find their server, each with a connection of its own.

use crate::{
    load::Load,
    message::{Era, INITIALIZED, initialize},
};
use kami_tests::Site;
use std::time::{Duration, Instant};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    task::JoinSet,
};

/// A connection, and the session on it.
struct Connection {
    stream: TcpStream,
    headers: String,
}

impl Connection {
    async fn open(address: &str, era: Era) -> Self {
        let stream = TcpStream::connect(address).await.expect("the server listens");
        stream.set_nodelay(true).expect("the connection is there");
        let accept = "Accept: application/json, text/event-stream\r\nContent-Type: application/json\r\n";
        let mut connection = Self { stream, headers: format!("Host: {address}\r\n{accept}") };
        if era == Era::Legacy {
            let head = connection.post(&initialize()).await;
            let session = head.lines().find_map(|line| line.strip_prefix("mcp-session-id: ")).expect("a session");
            connection.headers += &format!("Mcp-Session-Id: {session}\r\n");
            connection.headers += &format!("MCP-Protocol-Version: {}\r\n", era.revision());
            connection.post(INITIALIZED).await;
        } else {
            connection.headers += "Mcp-Method: tools/call\r\nMcp-Name: echo\r\n";
            connection.headers += &format!("MCP-Protocol-Version: {}\r\n", era.revision());
        }
        connection
    }

    /// Sends a message, and reads the answer to its end.
    async fn post(&mut self, body: &str) -> String {
        let length = body.len();
        let request = format!("POST /mcp HTTP/1.1\r\n{}Content-Length: {length}\r\n\r\n{body}", self.headers);
        self.stream.write_all(request.as_bytes()).await.expect("the server reads");
        let mut answer = Vec::new();
        while !is_whole(&answer) {
            let read = self.stream.read_buf(&mut answer).await.expect("the server writes");
            assert!(read > 0, "the server closed the connection: {}", String::from_utf8_lossy(&answer));
        }
        String::from_utf8(answer).expect("text")
    }

    async fn call(&mut self, era: Era, id: usize) {
        let answer = self.post(&era.call(id)).await;
        assert!(answer.contains(r#""text":"hi""#), "{answer}");
    }
}

/// Whether an answer has come to its end.
fn is_whole(answer: &[u8]) -> bool {
    let Some(end) = answer.windows(4).position(|window| window == b"\r\n\r\n") else { return false };
    let (head, body) = answer.split_at(end + 4);
    let head = String::from_utf8_lossy(head).to_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
    match length {
        Some(length) => body.len() >= length,
        None => body.ends_with(b"0\r\n\r\n") || !head.contains("transfer-encoding: chunked"),
    }
}

/// Calls for a while on so many connections.
pub(crate) async fn measure(site: &Site, era: Era, (connections, span): (usize, Duration)) -> Load {
    let mut opened = Vec::new();
    for _ in 0..connections {
        let mut connection = Connection::open(site.address(), era).await;
        // what is compiled at the first call is not what is measured
        connection.call(era, 0).await;
        opened.push(connection);
    }
    let started = Instant::now();
    let mut clients = JoinSet::new();
    for mut connection in opened {
        clients.spawn(async move {
            let mut times = Vec::new();
            while started.elapsed() < span {
                let sent = Instant::now();
                connection.call(era, times.len() + 1).await;
                times.push(sent.elapsed());
            }
            times
        });
    }
    let times = clients.join_all().await.into_iter().flatten().collect();
    Load::new(times, started.elapsed())
}

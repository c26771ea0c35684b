//! A client that started its server.

use crate::{
    load::Load,
    message::{Era, INITIALIZED, initialize},
    subject::Subject,
};
use serde_json::Value;
use std::{
    collections::HashMap,
    process::Stdio,
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines},
    process::{Child, ChildStdin, ChildStdout, Command},
};

/// A server and the pipes to it; it ends with this.
pub(crate) struct Pipe {
    server: Child,
    stdin: ChildStdin,
    lines: Lines<BufReader<ChildStdout>>,
    era: Era,
}

impl Pipe {
    pub(crate) async fn open(subject: Subject, era: Era) -> Self {
        Self::start(subject.command(), era).await
    }

    pub(crate) async fn start(command: std::process::Command, era: Era) -> Self {
        let mut command = Command::from(command);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).kill_on_drop(true);
        let mut server = command.spawn().expect("the server starts");
        let stdin = server.stdin.take().expect("a pipe");
        let lines = BufReader::new(server.stdout.take().expect("a pipe")).lines();
        let mut pipe = Self { server, stdin, lines, era };
        if era == Era::Legacy {
            pipe.write(&initialize()).await;
            pipe.read().await;
            pipe.write(INITIALIZED).await;
        }
        pipe
    }

    pub(crate) async fn ask(&mut self, method: &str) -> Value {
        let request = self.era.request(1, method, serde_json::json!({}));
        self.write(&request).await;
        self.read().await
    }

    pub(crate) fn id(&self) -> u32 {
        self.server.id().expect("the server runs")
    }

    /// Calls `echo` a number of times, a few at a time.
    pub(crate) async fn call(&mut self, count: usize) {
        for start in (0..count).step_by(8) {
            let ids = start..count.min(start + 8);
            for id in ids.clone() {
                self.write(&self.era.call(id)).await;
            }
            for _ in ids {
                self.read().await;
            }
        }
    }

    async fn write(&mut self, line: &str) {
        self.stdin.write_all(format!("{line}\n").as_bytes()).await.expect("the server reads");
    }

    async fn read(&mut self) -> Value {
        let line = self.lines.next_line().await.expect("the server writes").expect("the server runs");
        let answer: Value = serde_json::from_str(&line).expect("an answer");
        assert!(answer.get("result").is_some_and(|result| result.get("isError") != Some(&Value::Bool(true))), "{line}");
        answer
    }
}

/// Calls for a while, with so many calls under way at any time.
pub(crate) async fn measure(pipe: &mut Pipe, under_way: usize, span: Duration) -> Load {
    // what is compiled at the first call is not what is measured
    pipe.call(under_way.max(8)).await;
    let (mut sent, mut times, started) = (HashMap::new(), Vec::new(), Instant::now());
    let mut next = 0;
    while !sent.is_empty() || started.elapsed() < span {
        while sent.len() < under_way && started.elapsed() < span {
            sent.insert(next, Instant::now());
            pipe.write(&pipe.era.call(next)).await;
            next += 1;
        }
        let answer = pipe.read().await;
        let id = answer.get("id").and_then(Value::as_u64).and_then(|id| usize::try_from(id).ok());
        times.extend(id.and_then(|id| sent.remove(&id)).map(|sent| sent.elapsed()));
    }
    Load::new(times, started.elapsed())
}

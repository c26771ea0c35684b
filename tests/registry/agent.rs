//! An agent that has started `cargo kami serve`.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use crate::home::Home;
use serde_json::{Value, json};
use std::{
    io::{BufRead, BufReader, Write},
    process::{Child, ChildStdin, Stdio},
    sync::mpsc::{Receiver, channel},
    thread,
    time::{Duration, Instant},
};

/// Far more than anything here takes.
const LONG: Duration = Duration::from_secs(60);

pub(crate) struct Agent {
    child: Child,
    stdin: Option<ChildStdin>,
    messages: Receiver<Value>,
    changes: usize,
    stderr: Receiver<String>,
    said: String,
}

impl Agent {
    /// Starts a server and opens the conversation.
    pub(crate) fn start(home: &Home, args: &[&str]) -> Self {
        let mut command = home.command(&[&["serve"], args].concat());
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let (stdin, stdout) = (child.stdin.take(), child.stdout.take().unwrap());
        let (sender, messages) = channel();
        thread::spawn(move || {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                let _ = sender.send(serde_json::from_str(&line).unwrap());
            }
        });
        let (sender, stderr) = channel();
        let lines = BufReader::new(child.stderr.take().unwrap()).lines();
        thread::spawn(move || lines.map_while(Result::ok).for_each(|line| drop(sender.send(line + "\n"))));
        let mut agent = Self { child, stdin, messages, changes: 0, stderr, said: String::new() };
        let client = json!({"name": "test", "version": "0"});
        agent.ask("initialize", json!({"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": client}));
        agent.send(&json!({"jsonrpc": "2.0", "method": "notifications/initialized"}));
        agent
    }

    fn send(&mut self, message: &Value) {
        writeln!(self.stdin.as_mut().unwrap(), "{message}").unwrap();
    }

    fn receive(&mut self) -> Value {
        let message = self.messages.recv_timeout(LONG).unwrap();
        self.changes += usize::from(message["method"] == "notifications/tools/list_changed");
        message
    }

    pub(crate) fn ask(&mut self, method: &str, params: Value) -> Value {
        self.send(&json!({"jsonrpc": "2.0", "id": method, "method": method, "params": params}));
        loop {
            let message = self.receive();
            if message["id"] == method {
                return message["result"].clone();
            }
        }
    }

    /// Waits until the server says that there are other tools.
    pub(crate) fn wait_for_change(&mut self) {
        let before = self.changes;
        while self.changes == before {
            self.receive();
        }
    }

    pub(crate) fn tools(&mut self) -> Vec<String> {
        let result = self.ask("tools/list", json!({}));
        let tools = result["tools"].as_array().unwrap();
        tools.iter().map(|tool| tool["name"].as_str().unwrap().to_owned()).collect()
    }

    /// Waits until there is a tool of that name.
    pub(crate) fn wait_for_tool(&mut self, name: &str) {
        let start = Instant::now();
        while !self.tools().iter().any(|tool| tool == name) {
            assert!(start.elapsed() < LONG, "there is no `{name}`");
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// Waits until the server writes that to standard error.
    pub(crate) fn wait_for_word(&mut self, word: &str) {
        while !self.said.contains(word) {
            self.said.push_str(&self.stderr.recv_timeout(LONG).unwrap());
        }
    }

    /// Calls a tool: whether it failed, and the text of its answer.
    pub(crate) fn call(&mut self, tool: &str, arguments: Value) -> (bool, String) {
        let result = self.ask("tools/call", json!({"name": tool, "arguments": arguments}));
        let text = result["content"][0]["text"].as_str().unwrap_or_default();
        (result["isError"] == true, text.to_owned())
    }

    /// Calls a tool until it answers well.
    pub(crate) fn call_until_well(&mut self, tool: &str, arguments: &Value) -> String {
        let start = Instant::now();
        loop {
            match self.call(tool, arguments.clone()) {
                (false, text) => return text,
                (true, text) => assert!(start.elapsed() < LONG, "{text}"),
            }
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// Leaves: how the server ended, and what it wrote to standard error.
    pub(crate) fn leave(mut self) -> (Option<i32>, String) {
        drop(self.stdin.take());
        let mut text = std::mem::take(&mut self.said);
        while let Ok(line) = self.stderr.recv_timeout(LONG) {
            text.push_str(&line);
        }
        (self.child.wait().unwrap().code(), text)
    }
}

impl Drop for Agent {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

//! What an operator is told of requests nobody has granted.

use crate::{sandbox::Result, web::fetcher};
use kami_host::mcp::{Audit, CallRecord, Catalogue, Metrics, ServeOptions, Served, serve};
use serde_json::json;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, duplex, split};

#[derive(Debug, Default)]
struct Kept(Mutex<Vec<CallRecord>>);

impl Audit for Kept {
    fn is_ready(&self) -> bool {
        true
    }

    fn record(&self, record: &CallRecord) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(record.clone());
    }
}

/// The answer to one call of a tool that is granted nothing.
async fn called(options: ServeOptions) -> Result<String> {
    let (near, far) = duplex(1 << 16);
    let served = Served::new("web-fetch", fetcher()?);
    let serving = tokio::spawn(serve(split(far), Catalogue::new(vec![served]), options));
    let (reader, mut writer) = split(near);
    let meta = json!({
        "io.modelcontextprotocol/protocolVersion": "2026-07-28",
        "io.modelcontextprotocol/clientCapabilities": {},
        "io.modelcontextprotocol/clientInfo": {"name": "test", "version": "0"},
    });
    let params = json!({"name": "fetch", "arguments": {"url": "http://127.0.0.1:9/", "format": "raw"}, "_meta": meta});
    let message = json!({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": params});
    writer.write_all(format!("{message}\n").as_bytes()).await?;
    let answer = BufReader::new(reader).lines().next_line().await?.unwrap_or_default();
    serving.abort();
    Ok(answer)
}

#[tokio::test]
async fn test_request_nobody_granted_is_counted_and_written_down() -> Result<()> {
    let (metrics, kept) = (Metrics::default(), Arc::new(Kept::default()));
    let options = ServeOptions { metrics: metrics.clone(), audit: Some(kept.clone()), ..ServeOptions::default() };

    let answer = called(options).await?;

    let counted = "\nkami_denials_total{component=\"web-fetch\",kind=\"tool\",tool=\"fetch\"} 1\n";
    assert!(metrics.text()?.contains(counted), "{answer}");
    let records = kept.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let denied: Vec<&String> = records.iter().flat_map(|record| &record.denied).collect();
    assert!(denied.len() == 1 && denied.iter().all(|denied| denied.contains("http://127.0.0.1:9")), "{records:?}");
    Ok(())
}

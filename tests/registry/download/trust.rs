//! Servers that cannot prove who they are.

use super::getting::get;
use crate::web::{Identity, Reply, Server};
use std::error::Error;

#[tokio::test]
async fn test_get_from_a_server_nobody_vouches_for_is_refused() -> Result<(), Box<dyn Error>> {
    let identity = Identity::of("127.0.0.1")?;
    let server = Server::start_tls(&identity, [("/demo.wasm", Reply::file("bytes"))])?;

    let got = get(&server, "/demo.wasm").await;

    assert_eq!(got, Err("download-tls"));
    assert_eq!(server.heads(), [""; 0]);
    Ok(())
}

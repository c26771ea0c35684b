//! `cargo kami serve` with access control, as an operator starts it.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{
    LONG, client,
    signing::{ISSUER, RESOURCE, ed25519},
};
use kami_tests::{Run, Site, cargo_kami};
use serde_json::json;
use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::Path,
    process::Command,
    time::{Duration, Instant},
};
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
    time::sleep,
};

/// A folder with a component to serve.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("kitchen.wasm"), kami_tests::component("kitchen").unwrap()).unwrap();
    folder
}

/// A server of that component whose log goes to `log`, with all there is to log.
fn serve(folder: &Path, flags: &[&str]) -> Site {
    let mut command = Command::new("bash");
    command.args(["-c", r#"exec "$0" "$@" 2> >(tee log >&2)"#]).arg(cargo_kami().unwrap());
    command.args(["serve", "./kitchen.wasm"]).args(flags).current_dir(folder);
    command.env("KAMI_HOME", folder.join("home")).env("KAMI_LOG", "trace");
    Site::open(command).unwrap()
}

fn new_token(folder: &Path, name: &str) -> String {
    let made = Run::new(folder, &["token", "new", name, "--token-file", "tokens.toml"]).unwrap();
    assert_eq!(made.code, Some(0), "{}", made.stderr);
    made.stdout.trim().to_owned()
}

/// Without a session nobody answers a ping, but whoever is let in hears so.
async fn status(site: &Site, token: &str) -> u16 {
    let body = json!({"jsonrpc": "2.0", "id": 1, "method": "ping"}).to_string();
    let post = client().post(&site.url).header("content-type", "application/json").body(body);
    let post = post.header("accept", "application/json, text/event-stream").bearer_auth(token);
    let response = post.send().await.unwrap();
    response.status().as_u16()
}

async fn until(site: &Site, token: &str, admitted: bool) {
    let deadline = Instant::now() + LONG;
    while (status(site, token).await != 401) != admitted {
        assert!(Instant::now() < deadline, "the file says otherwise for long");
        sleep(Duration::from_millis(100)).await;
    }
}

#[tokio::test]
async fn test_command_follows_tokens_that_are_made_and_revoked() {
    let folder = folder();
    let alice = new_token(folder.path(), "alice");
    let site = serve(folder.path(), &["--token-file", "tokens.toml"]);
    assert_ne!(status(&site, &alice).await, 401);

    let bob = new_token(folder.path(), "bob");
    until(&site, &bob, true).await;
    Run::new(folder.path(), &["token", "revoke", "alice", "--token-file", "tokens.toml"]).unwrap();
    until(&site, &alice, false).await;
    assert_ne!(status(&site, &bob).await, 401);
    fs::remove_file(folder.path().join("tokens.toml")).unwrap();

    until(&site, &bob, false).await;
}

#[tokio::test]
async fn test_command_log_with_all_there_is_holds_no_token() {
    let folder = folder();
    let (alice, signer) = (new_token(folder.path(), "alice"), ed25519());
    fs::write(folder.path().join("keys.json"), signer.set()).unwrap();
    let terms = format!("issuer = '{ISSUER}'\nresource = '{RESOURCE}'\njwks = 'keys.json'");
    fs::write(folder.path().join("oauth.toml"), terms).unwrap();
    let site = serve(folder.path(), &["--token-file", "tokens.toml", "--oauth-config", "oauth.toml"]);
    let tokens = [alice, signer.token(""), "kami_nobody-has-given-out".to_owned()];

    let mut seen = Vec::new();
    for token in &tokens {
        seen.push(status(&site, token).await != 401);
    }

    site.close().unwrap();
    assert_eq!(seen, [true, true, false]);
    let log = fs::read_to_string(folder.path().join("log")).unwrap();
    assert!(log.contains("a request does not come in"), "{log}");
    for token in tokens {
        assert!(!log.contains(&token), "{log}");
    }
}

#[tokio::test]
async fn test_command_gets_the_keys_of_an_issuer_from_its_address() {
    let (folder, signer) = (folder(), ed25519());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = listener.local_addr().unwrap();
    let set = signer.set();
    let answer = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{set}", set.len());
    tokio::spawn(async move {
        while let Ok((mut connection, _)) = listener.accept().await {
            let _ = connection.read(&mut [0; 4096]).await;
            let _ = connection.write_all(answer.as_bytes()).await;
        }
    });
    let terms = format!("issuer = '{ISSUER}'\nresource = '{RESOURCE}'\njwks = 'http://{at}/keys'");
    fs::write(folder.path().join("oauth.toml"), terms).unwrap();
    let site = tokio::task::spawn_blocking(move || (serve(folder.path(), &["--oauth-config", "oauth.toml"]), folder));
    let (site, _folder) = site.await.unwrap();

    let (ours, another) = (status(&site, &signer.token("")).await, status(&site, &ed25519().token("")).await);

    assert!(![401, 503].contains(&ours) && another == 401, "{ours} {another}");
}

#[test]
fn test_command_refuses_files_that_are_not_as_they_should_be() {
    let folder = folder();
    let file = folder.path().join("tokens.toml");
    let hash = "0".repeat(64);
    for (text, mode, code) in [
        (format!("[tokens.a]\nsha256 = '{hash}'"), 0o644, "token-file-open"),
        ("[tokens.a]\nsha256 = 'kami_a-secret'".to_owned(), 0o600, "token-file-broken"),
        (format!("[tokens.a]\nsha256 = '{hash}'\n[tokens.a]\nsha256 = '{hash}'"), 0o600, "token-file-broken"),
    ] {
        fs::write(&file, &text).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(mode)).unwrap();

        let run = Run::new(
            folder.path(),
            &["serve", "./kitchen.wasm", "--http", "127.0.0.1:0", "--token-file", "tokens.toml"],
        );

        let run = run.unwrap();
        assert_eq!(run.code, Some(101), "{}", run.stderr);
        assert!(run.stderr.contains(&format!("error[{code}]: ")) && run.stderr.contains("hint: "), "{}", run.stderr);
        assert!(!run.stderr.contains("kami_a-secret"), "{}", run.stderr);
    }
}

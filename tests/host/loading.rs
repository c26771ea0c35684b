//! Compiled code from one host to the next.

use crate::sandbox::{Result, call, text};
use kami_host::{Host, HostOptions};
use serde_json::json;
use std::{fs, path::Path};

async fn echo(cache: &Path) -> Result<(String, std::time::Duration)> {
    let host = Host::new(HostOptions { cache: Some(cache.to_owned()), concurrency: 4, ..HostOptions::default() })?;
    let component = host.component(kami_tests::component("echo")?)?;
    component.load().await?;
    let outcome = component.call(call("echo", json!({"text": "hi"}))).await;
    let load = outcome.usage.load;
    Ok((text(outcome)?, load))
}

#[tokio::test]
async fn test_cache_from_an_earlier_host_is_used_again() -> Result {
    let folder = tempfile::tempdir()?;
    let cache = folder.path().join("compiled");
    echo(&cache).await?;
    let kept: Vec<_> = fs::read_dir(&cache)?.map(|entry| Ok(entry?.file_name())).collect::<std::io::Result<_>>()?;
    let modified = |name: &std::ffi::OsString| fs::metadata(cache.join(name)).and_then(|metadata| metadata.modified());
    let before: Vec<_> = kept.iter().map(modified).collect::<std::io::Result<_>>()?;

    let answer = echo(&cache).await?;

    let after: Vec<_> = kept.iter().map(modified).collect::<std::io::Result<_>>()?;
    assert_eq!(answer.0, "hi");
    assert_eq!(
        (kept.len(), before),
        (4, after),
        "the code, its seal, the facts and the secret are all there, and not written again"
    );
    Ok(())
}

#[tokio::test]
async fn test_cache_with_damaged_code_compiles_anew() -> Result {
    let folder = tempfile::tempdir()?;
    let cache = folder.path().join("compiled");
    echo(&cache).await?;
    for entry in fs::read_dir(&cache)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "cwasm") {
            fs::remove_file(&path)?;
            fs::write(&path, b"\x7fELF evil")?;
        }
    }

    let answer = echo(&cache).await?;

    assert_eq!(answer.0, "hi");
    Ok(())
}

#[tokio::test]
async fn test_component_without_tools_says_what_it_lacks() -> Result {
    let host = Host::new(HostOptions::default())?;
    let component = host.component(b"\0asm\x0d\0\x01\0".to_vec())?;

    let error = component.call(call("echo", json!({}))).await.reply.map_err(|error| error.code());

    assert_eq!(error, Err("missing-export"));
    Ok(())
}

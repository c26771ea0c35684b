//! Runs a tool inside your own program: `cargo run --example embed -- COMPONENT TOOL '{"json": "arguments"}'`.
#![expect(clippy::print_stdout, clippy::disallowed_methods, reason = "a program of its own reads and prints")]

use kami_host::{
    Call, Host, HostOptions, Reply,
    domain::{Grants, Limits, Span},
};
use std::{error::Error, sync::Arc, time::Duration};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let (Some(path), Some(tool), Some(json)) = (args.next(), args.next(), args.next()) else {
        return Err("usage: embed COMPONENT TOOL JSON".into());
    };

    let host = Host::new(HostOptions::default())?;
    let component = host.component(std::fs::read(path)?)?;

    let grants = Grants { net: vec!["https://api.example.com".parse()?], ..Grants::default() };
    let limits = Limits { time: Span::new(Duration::from_secs(2)), ..Limits::default() };
    let call = Call::new(tool, serde_json::from_str(&json)?).with_grants(Arc::new(grants)).with_limits(limits);

    let outcome = component.call(call).await;
    match outcome.reply? {
        Reply::Complete(output) => println!("{}", output.text()),
        Reply::NeedsInput(needed) => println!("it asks: {:?}", needed.questions),
    }
    println!("{:?}, {} bytes", outcome.usage.total(), outcome.usage.peak_memory);
    Ok(())
}

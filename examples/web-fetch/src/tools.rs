//! What the agent sees: name, description and parameters.

use kami::Output;

use crate::address;
use crate::follow::follow;
#[cfg(not(target_family = "wasm"))]
use crate::outside::Outside as Network;
use crate::page::{Format, View, page};
#[cfg(target_family = "wasm")]
use crate::wasi::Wasi as Network;

/// Fetch a page or file from the web and read it as Markdown, text or raw source; small images come back as images.
/// Redirects are followed, scripts do not run, and only hosts the operator has granted can be reached.
#[kami::tool(title = "Fetch from the web", read_only, idempotent, open_world)]
fn fetch(
    /// The address, e.g. https://example.com/page.
    url: String,
    /// How the page is to be written; only HTML is converted, other text comes as it is.
    #[kami(default = Format::Markdown)]
    format: Format,
    /// The most characters to return; the answer says where to go on.
    #[kami(default = 20_000)]
    #[schemars(range(min = 1, max = 200_000))]
    max_chars: usize,
    /// The first character to return, for reading on in a long page.
    #[kami(default = 0)]
    start: usize,
) -> kami::Result<Output> {
    let arrival = follow(&Network, address::parse(&url)?)?;
    Ok(page(&arrival, View { format, start, max_chars })?)
}

#[cfg(test)]
mod tests;

//! A tool that fetches web pages and hands them over as Markdown, text, HTML or an image.
//!
//! - `tools`: what the agent sees.
//! - `address`: which addresses may be fetched, and where redirects lead.
//! - `transport`: one HTTP exchange; `wasi` makes it through the host, `outside` not at all.
//! - `follow`: follows redirects.
//! - `media`, `charset`: what the body is and how to read it.
//! - `html`, `render`: trims a page and writes it as Markdown or text.
//! - `page`: turns a response into what the agent asked for.
//! - `window`: a piece of a long text.
//! - `error`: everything that can go wrong.

mod address;
mod charset;
mod error;
mod follow;
mod html;
mod media;
#[cfg(not(target_family = "wasm"))]
mod outside;
mod page;
mod render;
mod tools;
mod transport;
#[cfg(target_family = "wasm")]
mod wasi;
mod window;

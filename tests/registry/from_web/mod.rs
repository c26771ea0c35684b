//! What is installed from URLs, releases and packages of the predecessor, as a user sees it.

mod again;
mod assets;
mod packages;
mod releases;
mod signers;
mod tls;
mod urls;

//! The Cargo subcommand that turns a Rust function into a sandboxed tool for AI agents, and serves it.
//!
//! A command line passes through these layers, each of which knows only the ones below it:
//! - [`cli`]: what may be written on the command line
//! - [`commands`]: from flags to options, from reports to text
//! - [`ops`]: the work itself, free of clap and of the terminal
//! - [`project`]: the author's `kami.toml` and what is checked before a build counts: pure functions
//! - [`trust`]: whom this user trusts
//! - [`signing`]: the keys of this user, and which one signs
//! - [`settings`]: a person's registries and how they sign: pure functions
//! - [`grants`]: what an operator allows a tool until further notice: pure values
//! - [`connect`]: how clients are told of a server: pure functions
//! - [`store`]: what is installed on this machine
//! - [`access`]: whom a server lets in: pure functions
//! - [`release`], [`plugin`]: what is installed from elsewhere than a registry: pure functions
//! - [`toolchain`]: cargo, rustc and git
//! - [`adapters`]: files, environment and the web
//! - [`output`]: the only place that writes to the terminal
//!
//! [`Diagnostic`] is what every error can say about itself; [`Exit`] is what the process ends with.

pub mod access;
pub mod adapters;
pub mod cli;
pub mod commands;
pub mod connect;
mod entry;
mod exit;
mod failure;
pub mod grants;
pub mod ops;
pub mod output;
pub mod plugin;
pub mod project;
pub mod release;
pub mod settings;
pub mod signing;
pub mod store;
pub mod toolchain;
pub mod trust;

pub use entry::main;
pub use exit::Exit;
pub use failure::{Diagnostic, Failure};

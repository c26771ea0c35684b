//! The flags that say who may reach a server over HTTP.

use crate::ops::{Exposure, HttpPlace};
use clap::ValueHint;
use kami_host::{
    domain::{Rate, Share},
    mcp::{AllowedHost, AllowedOrigin, HttpOptions},
};
use std::{net::SocketAddr, num::NonZeroU32, path::PathBuf};

/// Where to serve over HTTP, and to whom.
#[derive(clap::Args, Clone, Debug)]
#[command(next_help_heading = "HTTP")]
pub(super) struct HttpArgs {
    /// Serve any number of clients over Streamable HTTP, at `/mcp` of this address; port 0 takes a free one
    #[arg(long, value_name = "ADDRESS", num_args = 0..=1, default_missing_value = "127.0.0.1:8931")]
    http: Option<SocketAddr>,
    /// Answer pages of this origin, such as `https://app.example.com`; those of this machine are answered anyway
    #[arg(long, value_name = "ORIGIN", requires = "http")]
    allow_origin: Vec<AllowedOrigin>,
    /// Answer clients that call this server by this name; those of the loopback interface are known anyway
    #[arg(long, value_name = "HOST[:PORT]", requires = "http")]
    allow_host: Vec<AllowedHost>,
    /// Let only those in who have a token that this file knows; `cargo kami token new` makes both
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, requires = "http")]
    token_file: Option<PathBuf>,
    /// Let those in, too, who have a token of the authorization server this file tells of
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, requires = "http")]
    oauth_config: Option<PathBuf>,
    /// How often each client may send something, such as `60/min`, where their token does not say otherwise
    #[arg(long, value_name = "RATE", requires = "http")]
    rate: Option<Rate>,
    /// How many calls each client may have under way at once, where their token does not say otherwise
    #[arg(long, value_name = "N", requires = "http")]
    max_concurrent: Option<NonZeroU32>,
    /// Let other machines in although nothing asks them who they are
    #[arg(long, requires = "http")]
    insecure_public: bool,
}

impl HttpArgs {
    /// Where to serve; nothing where that is standard input and output.
    pub(super) fn place(self) -> Option<HttpPlace> {
        let exposure = if self.insecure_public { Exposure::Anybody } else { Exposure::ThisMachine };
        let (hosts, origins) = (self.allow_host, self.allow_origin);
        let share = Share { rate: self.rate, concurrent: self.max_concurrent };
        let options = HttpOptions { hosts, origins, share, ..HttpOptions::default() };
        let Self { token_file, oauth_config, .. } = self;
        self.http.map(|address| HttpPlace { address, exposure, token_file, oauth_config, options })
    }
}

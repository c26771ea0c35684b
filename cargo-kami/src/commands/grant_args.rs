//! The flags that let a component touch and use something, on every command that runs one.

use super::limit_args::LimitArgs;
use crate::adapters::{environment, files};
use kami_host::domain::{DirGrant, Grants, McpRequest, Origin};

mod error;
mod flags;

pub use error::GrantError;

/// What a component may touch and use. Nothing is granted by default.
#[derive(clap::Args, Clone, Debug, Default)]
#[command(next_help_heading = "Grants and limits")]
pub struct GrantArgs {
    /// Let it send HTTP requests to this origin, such as `https://api.example.com` or `https://*.example.com`
    #[arg(long, value_name = "ORIGIN")]
    pub allow_net: Vec<Origin>,
    /// Show it this folder, to read only unless `:rw` follows
    #[arg(long, value_name = "GUEST=HOST[:rw]")]
    pub dir: Vec<DirGrant>,
    /// Show it this environment variable, with its value here unless another is given
    #[arg(long, value_name = "NAME[=VALUE]")]
    pub env: Vec<String>,
    /// Let it ask the client for this: `elicitation` (questions to the person), `sampling` (to the model) or `roots` (its folders)
    #[arg(long, value_name = "KIND")]
    pub allow_mcp: Vec<McpRequest>,
    /// How much a call may use.
    #[command(flatten)]
    pub limits: LimitArgs,
}

impl GrantArgs {
    /// What is granted; folders are looked up, values are taken from the environment.
    ///
    /// # Errors
    /// When a folder is not there, or a variable without a value is not set here.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::commands::grant_args::GrantArgs;
    /// let args = GrantArgs { env: vec!["LEVEL=3".into()], ..GrantArgs::default() };
    /// assert_eq!(args.grants()?.env, [("LEVEL".to_owned(), "3".to_owned())]);
    /// # Ok::<(), cargo_kami::commands::grant_args::GrantError>(())
    /// ```
    pub fn grants(&self) -> Result<Grants, GrantError> {
        Ok(Grants {
            net: self.allow_net.clone(),
            dirs: self.dir.iter().map(found).collect::<Result<_, _>>()?,
            env: self.env.iter().map(|text| variable(text)).collect::<Result<_, _>>()?,
            mcp: self.allow_mcp.clone(),
        })
    }
}

/// The same grant of a folder that exists, from the root.
pub(super) fn found(grant: &DirGrant) -> Result<DirGrant, GrantError> {
    let host = files::canonical(&grant.host)?;
    if !host.is_dir() {
        return Err(GrantError::NoFolder { path: grant.host.display().to_string() });
    }
    Ok(DirGrant { host, ..grant.clone() })
}

fn variable(text: &str) -> Result<(String, String), GrantError> {
    let (name, value) = text.split_once('=').map_or((text, None), |(name, value)| (name, Some(value.to_owned())));
    if name.is_empty() {
        return Err(GrantError::NoName { text: text.to_owned() });
    }
    let value = value.or_else(|| environment::variable(name));
    value.map(|value| (name.to_owned(), value)).ok_or_else(|| GrantError::Unset { name: name.to_owned() })
}

#[cfg(test)]
mod tests;

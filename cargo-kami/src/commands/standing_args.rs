//! The flags that say what an installed tool may touch and use until further notice.

use super::{
    grant_args::{GrantError, found},
    limit_args::LimitArgs,
};
use crate::{
    adapters::environment,
    grants::{EnvGrant, Reference, StandingGrants},
};
use kami_host::domain::{DirGrant, McpRequest, Origin};

/// What an installed tool may touch and use. Nothing is granted by default.
#[derive(clap::Args, Clone, Debug, Default)]
#[command(next_help_heading = "Grants and limits")]
pub struct StandingArgs {
    /// Let it send HTTP requests to this origin, such as `https://api.example.com` or `https://*.example.com`
    #[arg(long, visible_alias = "net", value_name = "ORIGIN")]
    pub allow_net: Vec<Origin>,
    /// Show it this folder, to read only unless `:rw` follows
    #[arg(long, value_name = "GUEST=HOST[:rw]")]
    pub dir: Vec<DirGrant>,
    /// Show it your environment variable of that name; or take its value from `env:OTHER`, `file:PATH` or `command:LINE`.
    /// The value itself is never kept
    #[arg(long, value_name = "NAME[=FROM]")]
    pub env: Vec<String>,
    /// Let it ask the client for this: `elicitation` (questions to the person), `sampling` (to the model) or `roots` (its folders)
    #[arg(long, value_name = "KIND")]
    pub allow_mcp: Vec<McpRequest>,
    /// How much a call may use.
    #[command(flatten)]
    pub limits: LimitArgs,
}

impl StandingArgs {
    /// What is granted. Folders and files are looked up now, values when a tool is run.
    ///
    /// # Errors
    /// When a folder is not there, or a value is written out.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::{Diagnostic, commands::standing_args::StandingArgs};
    /// let args = StandingArgs { env: vec!["KEY=hunter2".into()], ..StandingArgs::default() };
    /// assert_eq!(args.grants().map_err(|error| error.code()), Err("grant-env-literal"));
    /// ```
    pub fn grants(&self) -> Result<StandingGrants, GrantError> {
        Ok(StandingGrants {
            net: self.allow_net.clone(),
            dirs: self.dir.iter().map(lasting).collect::<Result<_, _>>()?,
            env: self.env.iter().map(|text| variable(text)).collect::<Result<_, _>>()?,
            mcp: self.allow_mcp.clone(),
            limits: self.limits.limits(),
        })
    }
}

/// A folder that can be written down.
fn lasting(grant: &DirGrant) -> Result<DirGrant, GrantError> {
    let found = found(grant)?;
    match found.host.to_str() {
        Some(_) => Ok(found),
        None => Err(GrantError::NotText { path: found.host }),
    }
}

fn variable(text: &str) -> Result<EnvGrant, GrantError> {
    let EnvGrant { name, from } = text.parse()?;
    let from = match from {
        Reference::File(path) => Reference::File(environment::current_dir()?.join(path)),
        from => from,
    };
    Ok(EnvGrant { name, from })
}

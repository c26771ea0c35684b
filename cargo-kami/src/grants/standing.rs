//! What an operator allows a tool until further notice.

use super::EnvGrant;
use kami_host::domain::{DirGrant, FsAccess, McpRequest, Origin, RequestedLimits};

/// What an operator allows a tool until further notice. The default allows nothing, and leaves limits to the tool.
///
/// # Examples
/// ```
/// use cargo_kami::grants::StandingGrants;
/// let mut grants = StandingGrants { net: vec!["https://example.com".parse()?], ..Default::default() };
/// grants.add(StandingGrants { env: vec!["KEY".parse()?], ..Default::default() });
/// assert_eq!(grants.flags(), ["--allow-net https://example.com", "--env KEY"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct StandingGrants {
    /// Origins it may send HTTP requests to.
    pub net: Vec<Origin>,
    /// Folders it may use.
    pub dirs: Vec<DirGrant>,
    /// Environment variables it sees.
    pub env: Vec<EnvGrant>,
    /// What it may ask the client for.
    pub mcp: Vec<McpRequest>,
    /// Limits that go before those it asks for.
    pub limits: RequestedLimits,
}

impl StandingGrants {
    /// Whether nothing is allowed and nothing limited.
    ///
    /// # Examples
    /// ```
    /// assert!(cargo_kami::grants::StandingGrants::default().is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Allows more; a folder or variable granted already gets its new meaning.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::grants::StandingGrants;
    /// let folder = |grant: &str| grant.parse().map(|dir| StandingGrants { dirs: vec![dir], ..Default::default() });
    /// let mut grants = folder("/data=/old")?;
    /// grants.add(folder("/data=/new:rw")?);
    /// assert_eq!(grants, folder("/data=/new:rw")?);
    /// # Ok::<(), kami_host::domain::DirGrantError>(())
    /// ```
    pub fn add(&mut self, more: Self) {
        self.net.retain(|origin| !more.net.contains(origin));
        self.dirs.retain(|dir| more.dirs.iter().all(|new| new.guest != dir.guest));
        self.env.retain(|env| more.env.iter().all(|new| new.name != env.name));
        self.mcp.retain(|request| !more.mcp.contains(request));
        self.net.extend(more.net);
        self.dirs.extend(more.dirs);
        self.env.extend(more.env);
        self.mcp.extend(more.mcp);
        self.limits = more.limits.over(self.limits);
    }

    /// The flags that grant the same.
    ///
    /// # Examples
    /// ```
    /// assert!(cargo_kami::grants::StandingGrants::default().flags().is_empty());
    /// ```
    pub fn flags(&self) -> Vec<String> {
        let net = self.net.iter().map(|origin| format!("--allow-net {origin}"));
        let dirs = self.dirs.iter().map(|dir| format!("--dir {}", shown(dir)));
        let env = self.env.iter().map(|env| format!("--env {env}"));
        let mcp = self.mcp.iter().map(|request| format!("--allow-mcp {request}"));
        let RequestedLimits { memory, time, output } = &self.limits;
        let limits = [
            memory.map(|memory| format!("--memory '{memory}'")),
            time.map(|time| format!("--time '{time}'")),
            output.map(|output| format!("--output '{output}'")),
        ];
        net.chain(dirs).chain(env).chain(mcp).chain(limits.into_iter().flatten()).collect()
    }
}

/// A folder as its flag has it.
pub(crate) fn shown(dir: &DirGrant) -> String {
    let access = if dir.access == FsAccess::ReadWrite { ":rw" } else { "" };
    format!("{}={}{access}", dir.guest, dir.host.display())
}

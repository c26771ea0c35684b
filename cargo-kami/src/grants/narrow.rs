//! What is asked for and what is granted, against each other.

use super::{EnvGrant, StandingGrants};
use kami_host::domain::{Capabilities, DirGrant, FsAccess, Origin};

impl StandingGrants {
    /// What of these grants is asked for too: nobody is allowed more than they ask for. Limits stay as they are.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::grants::StandingGrants;
    /// let asked = serde_json::from_str(r#"{"net": [{"origin": "https://api.example.com", "reason": "maps"}]}"#)?;
    /// let grants = StandingGrants { net: vec!["https://*.example.com".parse()?], ..Default::default() };
    /// assert_eq!(grants.within(&asked).flags(), ["--allow-net https://api.example.com"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn within(&self, asked: &Capabilities) -> Self {
        let mut within = Self { limits: self.limits, ..Self::default() };
        for origin in self.net.iter().flat_map(|origin| narrowed(origin, asked)) {
            if !within.net.contains(&origin) {
                within.net.push(origin);
            }
        }
        within.dirs = self.dirs.iter().filter_map(|dir| shared(dir, asked)).collect();
        within.mcp = self.mcp.iter().filter(|request| asked.mcp.contains(request)).copied().collect();
        within.env = self.env.iter().filter(|env| asks_for(asked, env)).cloned().collect();
        within
    }

    /// What of these grants is not asked for at all.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::grants::StandingGrants;
    /// let grants = StandingGrants { env: vec!["KEY".parse()?], ..Default::default() };
    /// assert_eq!(grants.beyond(&Default::default()), grants);
    /// # Ok::<(), cargo_kami::grants::EnvGrantError>(())
    /// ```
    #[must_use]
    pub fn beyond(&self, asked: &Capabilities) -> Self {
        let net = self.net.iter().filter(|origin| narrowed(origin, asked).next().is_none()).cloned().collect();
        let dirs = self.dirs.iter().filter(|dir| shared(dir, asked).is_none()).cloned().collect();
        let env = self.env.iter().filter(|env| !asks_for(asked, env)).cloned().collect();
        let mcp = self.mcp.iter().filter(|request| !asked.mcp.contains(request)).copied().collect();
        Self { net, dirs, env, mcp, ..Self::default() }
    }

    /// What is asked for and not granted, not even in part.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::grants::StandingGrants;
    /// let asked = serde_json::from_str(r#"{"env": [{"name": "KEY", "reason": "log in"}]}"#)?;
    /// assert_eq!(StandingGrants::default().missing(&asked), asked);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn missing(&self, asked: &Capabilities) -> Capabilities {
        let mut missing = asked.clone();
        missing.net.retain(|request| self.net.iter().all(|origin| origin.narrowed(&request.origin).is_none()));
        missing.fs.retain(|request| self.dirs.iter().all(|dir| dir.guest != request.guest));
        missing.env.retain(|request| self.env.iter().all(|env| env.name != request.name));
        missing.mcp.retain(|request| !self.mcp.contains(request));
        missing
    }
}

fn narrowed(origin: &Origin, asked: &Capabilities) -> impl Iterator<Item = Origin> {
    asked.net.iter().filter_map(|request| origin.narrowed(&request.origin))
}

fn shared(dir: &DirGrant, asked: &Capabilities) -> Option<DirGrant> {
    let request = asked.fs.iter().find(|request| request.guest == dir.guest)?;
    let access = if dir.access == request.access { dir.access } else { FsAccess::Read };
    Some(DirGrant { access, ..dir.clone() })
}

fn asks_for(asked: &Capabilities, env: &EnvGrant) -> bool {
    asked.env.iter().any(|request| request.name == env.name)
}

#[cfg(test)]
mod tests;

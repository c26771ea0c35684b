//! What an operator takes back.

use super::StandingGrants;
use kami_host::domain::{McpRequest, Origin, RequestedLimits};

/// What an operator takes back.
///
/// # Examples
/// ```
/// use cargo_kami::grants::Revocation;
/// let revocation = Revocation { env: vec!["KEY".into()], ..Revocation::default() };
/// assert_ne!(revocation, Revocation::default());
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Revocation {
    /// Origins, as they were granted.
    pub net: Vec<Origin>,
    /// Folders, by their path inside the sandbox.
    pub dirs: Vec<String>,
    /// Variables, by the name the tool sees.
    pub env: Vec<String>,
    /// What it may no longer ask the client for.
    pub mcp: Vec<McpRequest>,
}

impl StandingGrants {
    /// Takes back what can be found of the revocation; what cannot is returned, as it would be granted.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::grants::{Revocation, StandingGrants};
    /// let mut grants = StandingGrants { env: vec!["KEY".parse()?], ..Default::default() };
    /// let absent = grants.revoke(&Revocation { env: vec!["KEY".into(), "HOME".into()], ..Default::default() });
    /// assert_eq!((grants, absent), (StandingGrants::default(), vec!["--env HOME".to_owned()]));
    /// # Ok::<(), cargo_kami::grants::EnvGrantError>(())
    /// ```
    pub fn revoke(&mut self, revocation: &Revocation) -> Vec<String> {
        let mut absent = Vec::new();
        for origin in &revocation.net {
            if !drop_where(&mut self.net, |granted| granted == origin) {
                absent.push(format!("--allow-net {origin}"));
            }
        }
        for guest in &revocation.dirs {
            if !drop_where(&mut self.dirs, |granted| granted.guest == *guest) {
                absent.push(format!("--dir {guest}"));
            }
        }
        for name in &revocation.env {
            if !drop_where(&mut self.env, |granted| granted.name == *name) {
                absent.push(format!("--env {name}"));
            }
        }
        for request in &revocation.mcp {
            if !drop_where(&mut self.mcp, |granted| granted == request) {
                absent.push(format!("--allow-mcp {request}"));
            }
        }
        absent
    }

    /// Leaves the limits to the tool again.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::grants::StandingGrants;
    /// let mut grants = StandingGrants::default();
    /// grants.limits.time = "5 s".parse().ok();
    /// grants.unlimit();
    /// assert!(grants.is_empty());
    /// ```
    pub fn unlimit(&mut self) {
        self.limits = RequestedLimits::default();
    }
}

/// Whether there was something to drop.
fn drop_where<T>(grants: &mut Vec<T>, is_meant: impl Fn(&T) -> bool) -> bool {
    let before = grants.len();
    grants.retain(|grant| !is_meant(grant));
    grants.len() < before
}

//! Who asks: the keys and helpers git would use, each tried once.

use git2::{Cred, CredentialType, Error};

/// What has been tried. A host that refuses is asked again by the library until there is nothing left to try.
#[derive(Debug, Default)]
pub(super) struct Attempts {
    tried: u32,
}

const MOST: u32 = 3;

impl Attempts {
    pub(super) fn next(&mut self, url: &str, user: Option<&str>, kinds: CredentialType) -> Result<Cred, Error> {
        self.tried += 1;
        let user_name = user.unwrap_or("git");
        match kinds {
            _ if self.tried > MOST => Err(Error::from_str("authentication failed")),
            _ if kinds.contains(CredentialType::USERNAME) => Cred::username(user_name),
            _ if kinds.contains(CredentialType::SSH_KEY) => Cred::ssh_key_from_agent(user_name),
            _ if kinds.contains(CredentialType::USER_PASS_PLAINTEXT) => helper(url, user),
            _ => Err(Error::from_str("authentication failed: no way to log in is known")),
        }
    }
}

#[cfg(feature = "builtin-net")]
fn helper(url: &str, user: Option<&str>) -> Result<Cred, Error> {
    Cred::credential_helper(&git2::Config::open_default()?, url, user)
}

/// A password would be sent unencrypted.
#[cfg(not(feature = "builtin-net"))]
fn helper(_: &str, _: Option<&str>) -> Result<Cred, Error> {
    Err(Error::from_str("authentication failed: a password would be sent unencrypted"))
}

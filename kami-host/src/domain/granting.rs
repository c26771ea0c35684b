//! How an operator grants what was refused.

use super::{Capabilities, Denial, Origin, Ungranted};

/// How an operator grants a component something.
///
/// # Examples
/// ```
/// use kami_host::domain::{Denial, Granting};
/// let denial = Denial::Net { origin: "https://example.com".into(), why: "not granted".into() };
/// let standing = Granting::Command("cargo kami grant demo".into());
/// assert_eq!(standing.denied(&denial, None).as_deref(), Some("cargo kami grant demo --allow-net https://example.com"));
/// assert_eq!(Granting::Flag.denied(&denial, None).as_deref(), Some("--allow-net https://example.com"));
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub enum Granting {
    /// With a flag of the command that runs or serves it.
    #[default]
    Flag,
    /// With a command, which the flag follows. It grants nothing the component does not ask for.
    Command(String),
}

impl Capabilities {
    /// Whether what was refused is asked for here.
    fn cover(&self, denial: &Denial) -> bool {
        let covers = |wanted: &Origin| self.net.iter().any(|net| net.origin.covers(wanted));
        match denial {
            // what is no origin cannot be compared
            Denial::Net { origin, .. } => origin.parse().map_or(true, |wanted| covers(&wanted)),
            Denial::Mcp { request } => self.mcp.contains(request),
        }
    }
}

impl Granting {
    /// What to type to allow what was refused; nothing where no grant would, because the component does not ask for it.
    ///
    /// # Examples
    /// ```
    /// use kami_host::domain::{Capabilities, Denial, Granting};
    /// let denial = Denial::Net { origin: "https://example.com".into(), why: "not granted".into() };
    /// let standing = Granting::Command("cargo kami grant demo".into());
    /// assert_eq!(standing.denied(&denial, Some(&Capabilities::default())), None);
    /// ```
    pub fn denied(&self, denial: &Denial, asked: Option<&Capabilities>) -> Option<String> {
        let grantable = asked.is_none_or(|asked| asked.cover(denial));
        match self {
            // a question is passed on only where it is asked for, whoever grants it
            Self::Flag if grantable || matches!(denial, Denial::Net { .. }) => Some(denial.grant()),
            Self::Command(command) if grantable => Some(format!("{command} {}", denial.grant())),
            Self::Flag | Self::Command(_) => None,
        }
    }

    /// What to type to allow what was asked for and is missing, with a capital word for what the operator chooses.
    ///
    /// # Examples
    /// ```
    /// use kami_host::domain::{EnvRequest, Granting, Ungranted};
    /// let request: EnvRequest = serde_json::from_str(r#"{"name": "KEY", "reason": "log in"}"#)?;
    /// let standing = Granting::Command("cargo kami grant demo".into());
    /// assert_eq!(standing.missing(&Ungranted::Env(request)), "cargo kami grant demo --env KEY");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn missing(&self, missing: &Ungranted) -> String {
        match (self, missing) {
            (Self::Flag, _) => missing.grant(),
            // no value: a lasting grant says where it is found
            (Self::Command(command), Ungranted::Env(request)) => format!("{command} --env {}", request.name),
            (Self::Command(command), Ungranted::Fs(_)) => format!("{command} {}", missing.grant()),
        }
    }
}

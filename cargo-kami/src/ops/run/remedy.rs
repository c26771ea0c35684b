//! What would allow what a call was refused.

use kami_host::domain::{Capabilities, Denial, Granting, Ungranted};

/// What would allow what a call was refused.
///
/// # Examples
/// ```
/// use kami_host::domain::Denial;
/// let remedy = cargo_kami::ops::Remedy::default();
/// let denial = Denial::Net { origin: "https://example.com".into(), why: "not granted".into() };
/// assert_eq!(remedy.denied(&denial), "grant it with --allow-net https://example.com");
/// ```
#[derive(Clone, Debug, Default)]
pub struct Remedy {
    /// How the component is granted more.
    pub granting: Granting,
    /// What it asks for; unknown without a manifest.
    pub asked: Option<Capabilities>,
    /// What of that it was not granted, which may be why it failed.
    pub missing: Vec<Ungranted>,
}

impl Remedy {
    /// What to do about something that was denied.
    ///
    /// # Examples
    /// ```
    /// use kami_host::domain::{Denial, Granting};
    /// let granting = Granting::Command("cargo kami grant demo".into());
    /// let remedy = cargo_kami::ops::Remedy { granting, asked: Some(Default::default()), missing: Vec::new() };
    /// let denial = Denial::Net { origin: "https://example.com".into(), why: "not granted".into() };
    /// assert_eq!(remedy.denied(&denial), "the component does not ask for it, so no grant allows it");
    /// ```
    pub fn denied(&self, denial: &Denial) -> String {
        match self.granting.denied(denial, self.asked.as_ref()) {
            Some(grant) => format!("grant it with {grant}"),
            None => "the component does not ask for it, so no grant allows it".to_owned(),
        }
    }

    /// What to do about what is missing, a sentence each.
    ///
    /// # Examples
    /// ```
    /// assert!(cargo_kami::ops::Remedy::default().missing().is_empty());
    /// ```
    pub fn missing(&self) -> Vec<String> {
        let told = |missing: &Ungranted| {
            let (reason, grant) = (missing.reason(), self.granting.missing(missing));
            format!("the component asks for {missing} ({reason}): grant it with {grant}")
        };
        self.missing.iter().map(told).collect()
    }
}

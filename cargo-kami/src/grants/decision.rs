//! What becomes of a component that asks for what nobody has decided yet: one rule, wherever a component comes to be used.

use kami_host::domain::Capabilities;
use kami_registry::trust::CapabilityGrowth;

/// Whether somebody is asked about what is not granted in advance.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::grants::Consent::default(), cargo_kami::grants::Consent::Asked);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Consent {
    /// They are, and without an answer nothing is used.
    #[default]
    Asked,
    /// They are not: what is not granted in advance stays refused.
    Given,
}

/// What becomes of a component.
///
/// # Examples
/// See [`decide`].
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Decision {
    /// It may be used, with what is granted and nothing more.
    Taken,
    /// A person has to agree first.
    Open,
    /// The policy is to accept it from nobody.
    Refused,
}

/// What becomes of a component that asks for what is `widened` beyond what was agreed to of the one before, and for what is
/// `undecided`, because nobody has granted or refused it. A policy to refuse holds whatever is granted.
///
/// # Examples
/// ```
/// use cargo_kami::grants::{Consent, Decision, decide};
/// use kami_registry::trust::CapabilityGrowth;
/// let (more, nothing) = (serde_json::from_str(r#"{"mcp": ["sampling"]}"#)?, Default::default());
/// assert_eq!(decide((&more, &nothing), CapabilityGrowth::Refuse, Consent::Given), Decision::Refused);
/// assert_eq!(decide((&more, &more), CapabilityGrowth::Ask, Consent::Asked), Decision::Open);
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn decide(
    (widened, undecided): (&Capabilities, &Capabilities),
    growth: CapabilityGrowth,
    consent: Consent,
) -> Decision {
    let policy = if widened.is_empty() { CapabilityGrowth::Ask } else { growth };
    match policy {
        CapabilityGrowth::Refuse => Decision::Refused,
        // what is new is not granted by that: a yes to the version is none to what it asks for
        CapabilityGrowth::Allow => Decision::Taken,
        CapabilityGrowth::Ask if consent == Consent::Given || undecided.is_empty() => Decision::Taken,
        CapabilityGrowth::Ask => Decision::Open,
    }
}

#[cfg(test)]
mod tests;

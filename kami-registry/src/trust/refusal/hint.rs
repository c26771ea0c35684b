//! What to do about a refusal.

use super::Refusal;
use crate::trust::Doubt;

const GONE: &str =
    "what is installed stays usable; ask whoever runs the registry, and compare with another clone of it";

pub(super) fn of(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Vanished { .. } => GONE.to_owned(),
        Refusal::RolledBack { .. } | Refusal::Rewritten { .. } => {
            format!("{GONE}. Once you know why, accept the commit it is at: `cargo kami registry accept COMMIT`")
        }
        Refusal::Identity { name, .. } => format!(
            "do not use it before its owners have told you why; then take `{name}` out of trust.toml to trust it anew"
        ),
        Refusal::LineGone { .. } => {
            "the registry shows an older state or another history than whoever wrote the lock has seen; ask its operator"
                .to_owned()
        }
        Refusal::LockDiffers { name, .. } => format!(
            "somebody changed `kami.lock` by hand: look at its history, and lock anew with `cargo kami sync --update {name}`"
        ),
        Refusal::Newer(newer) => newer.hint(),
        Refusal::NoOwner { .. } => "ask its owners for the fingerprint of their key".to_owned(),
        Refusal::Distrusted { .. } => "choose a version that another key has signed".to_owned(),
        Refusal::Yanked { version, .. } => format!("choose another version; who has {version} locked can keep it"),
        Refusal::TooNew { .. } => "choose an older version, or lower `min_age` in trust.toml".to_owned(),
        Refusal::New { .. } => "if you know a key of its owners, name it with `--signer SHA256:…`".to_owned(),
        Refusal::Owners { .. } => {
            "if you know the new keys, name one with `--signer SHA256:…`, or set `owners_change = \"ask\"`".to_owned()
        }
        Refusal::Unconfirmed(question) => unconfirmed(&question.doubt),
    }
}

fn unconfirmed(doubt: &Doubt) -> String {
    match doubt {
        Doubt::FirstUse { .. } => "run it at a terminal once, name a key of its owners with `--signer SHA256:…`, \
             or bring a trust file with `--trust FILE`"
            .to_owned(),
        Doubt::OwnersChanged { .. } => {
            "run it at a terminal once, or name one of the new keys with `--signer SHA256:…`".to_owned()
        }
    }
}

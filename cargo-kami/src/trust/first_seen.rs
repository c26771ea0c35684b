//! When this machine saw a line of a log for the first time: a publisher can date a release back, and not this.

use super::TrustError;
use crate::adapters::{
    files,
    locked::{self, Readers},
};
use kami_registry::{Sha256, Timestamp};
use std::{collections::BTreeMap, path::Path};

pub(super) const FILE: &str = "first-seen.json";

/// The digests of lines, and when they were seen.
pub(super) type FirstSeen = BTreeMap<Sha256, Timestamp>;

/// All that is noted, with these lines, which are noted now where they are not.
pub(super) fn note(path: &Path, lines: &[Sha256], now: Timestamp) -> Result<FirstSeen, TrustError> {
    let seen = parse(path, &files::read_text(path)?.unwrap_or_default())?;
    if lines.iter().all(|line| seen.contains_key(line)) {
        return Ok(seen);
    }
    let mut all = FirstSeen::new();
    locked::update(path, Readers::Me, |text| {
        all = parse(path, text)?;
        for line in lines {
            all.entry(*line).or_insert(now);
        }
        let text = serde_json::to_string_pretty(&all).map_err(|source| broken(path, source))?;
        Ok::<_, TrustError>(text + "\n")
    })?;
    Ok(all)
}

fn parse(path: &Path, text: &str) -> Result<FirstSeen, TrustError> {
    if text.is_empty() {
        Ok(FirstSeen::new())
    } else {
        serde_json::from_str(text).map_err(|source| broken(path, source))
    }
}

fn broken(path: &Path, source: serde_json::Error) -> TrustError {
    TrustError::SeenBroken { path: path.to_path_buf(), source }
}

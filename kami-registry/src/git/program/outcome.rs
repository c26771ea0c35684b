//! What came of a push.

use super::run::Ran;
use crate::git::{PushError, RegistryUrl, Update, messages, refusal::Refusal};

/// Reasons that only say that another reference failed.
const FOLLOWING: [&str; 2] = ["atomic push failed", "atomic push failure"];

/// Whether every reference was moved, and else why the one that matters was not.
pub(super) fn read(url: &RegistryUrl, updates: &[Update], ran: &Ran) -> Result<(), PushError> {
    let remote: Vec<&str> = ran.stderr.lines().filter_map(|line| line.strip_prefix("remote: ")).collect();
    let remote = remote.join("\n");
    let mut refusals: Vec<Refusal<'_>> = ran.stdout.lines().filter_map(|line| refusal(line, &remote)).collect();
    if ran.success && refusals.is_empty() && updates.iter().all(|update| is_reported(&ran.stdout, &update.name)) {
        return Ok(());
    }
    // the one that failed by itself says more than those that failed with it
    refusals.sort_by_key(|refusal| FOLLOWING.iter().any(|reason| refusal.reason.contains(reason)));
    match refusals.first() {
        Some(refusal) => Err(refusal.explain(updates)),
        None => Err(PushError::Transport(messages::explain(url, &ran.stderr))),
    }
}

fn is_reported(report: &str, name: &str) -> bool {
    report.lines().filter_map(|line| line.split('\t').nth(1)).any(|moved| moved.ends_with(&format!(":{name}")))
}

/// A line that says `!`, what was to be moved where, and why it was not, with tabs between.
fn refusal<'a>(line: &'a str, remote: &'a str) -> Option<Refusal<'a>> {
    let (moved, reason) = line.strip_prefix("!\t")?.split_once('\t')?;
    Some(Refusal { name: moved.rsplit(':').next()?, reason, remote })
}

#[cfg(test)]
mod tests;

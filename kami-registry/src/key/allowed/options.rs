//! What narrows a line down.

use super::{
    LineProblem,
    field::{items, unquoted},
};
use crate::Timestamp;

/// What narrows a line down.
#[derive(Clone, Debug, Default)]
pub(super) struct Options {
    pub(super) namespaces: Option<String>,
    pub(super) after: Option<Timestamp>,
    pub(super) before: Option<Timestamp>,
}

impl Options {
    pub(super) fn parse(text: &str) -> Result<Self, LineProblem> {
        let mut options = Self::default();
        for option in items(text) {
            options.take(option)?;
        }
        match (options.after, options.before) {
            (Some(after), Some(before)) if after >= before => Err(LineProblem::NeverValid),
            _ => Ok(options),
        }
    }

    fn take(&mut self, option: &str) -> Result<(), LineProblem> {
        let (name, value) = option.split_once('=').map_or((option, None), |(name, value)| (name, Some(value)));
        let value = || value.and_then(unquoted).ok_or_else(|| LineProblem::Value { option: option.to_owned() });
        let twice = match name.to_ascii_lowercase().as_str() {
            "cert-authority" => return Err(LineProblem::CertAuthority),
            "namespaces" => self.namespaces.replace(value()?.to_owned()).is_some(),
            "valid-after" => self.after.replace(time(value()?)?).is_some(),
            "valid-before" => self.before.replace(time(value()?)?).is_some(),
            _ => return Err(LineProblem::Option { option: option.to_owned() }),
        };
        if twice { Err(LineProblem::Twice { option: name.to_owned() }) } else { Ok(()) }
    }
}

/// `20260131Z`, `202601311200Z` or `20260131120000Z`. Without the `Z` it would be another moment on every machine.
fn time(text: &str) -> Result<Timestamp, LineProblem> {
    let broken = || LineProblem::Time { time: text.to_owned() };
    let digits = text.strip_suffix('Z').ok_or_else(broken)?;
    if !matches!(digits.len(), 8 | 12 | 14) || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(broken());
    }
    let padded = format!("{digits:0<14}");
    let part = |range: std::ops::Range<usize>| padded.get(range).unwrap_or_default();
    let [year, month, day] = [part(0..4), part(4..6), part(6..8)];
    let [hour, minute, second] = [part(8..10), part(10..12), part(12..14)];
    format!("{year}-{month}-{day}T{hour}:{minute}:{second}Z").parse().map_err(|_| broken())
}

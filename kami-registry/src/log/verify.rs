//! From the bytes of a log to what it says, line by line.

use super::{
    Entry, Log, LogLimits, NewerFormat, SkipReason, Skipped,
    body::{self, Header},
    envelope::Envelope,
    needed::{self, Needed},
    package_log::Ending,
    text::plain_text,
};
use crate::{PackageName, RegistryId, Sha256};

/// The most lines that do not count whose reasons are kept: a log can be full of them.
const REPORTED: usize = 1000;

impl Log {
    /// Reads the log of a package. A line that does not count is skipped and reported: otherwise everybody who can write to
    /// the repository could end a package. So this never fails, and what it says rests on signatures alone.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::{Log, RegistryId, log::LogLimits};
    /// let log = Log::verify(&"fs-grep".parse()?, &RegistryId::from_bytes([7; 16]), b"", &LogLimits::default());
    /// assert_eq!(log.identity(), None);
    /// # Ok::<(), kami_registry::name::NameError>(())
    /// ```
    pub fn verify(name: &PackageName, registry: &RegistryId, bytes: &[u8], limits: &LogLimits) -> Self {
        let mut log = Self::empty(name, registry, limits);
        log.bytes = length(bytes);
        log.ending = if bytes.is_empty() || bytes.ends_with(b"\n") { Ending::Whole } else { Ending::Torn };
        let mut read: u64 = 0;
        for (line, number) in bytes.split_inclusive(|byte| *byte == b'\n').zip(1..) {
            read = read.saturating_add(length(line));
            if read > limits.log_bytes {
                log.skip(number, SkipReason::LogTooLong { most: limits.log_bytes });
                break;
            }
            if let Err(reason) = log.take(line, number) {
                log.skip(number, reason);
            }
            if log.newer.is_some() {
                break;
            }
        }
        log
    }

    fn skip(&mut self, line: u64, reason: SkipReason) {
        self.skipped_lines = self.skipped_lines.saturating_add(1);
        if self.skipped.len() < REPORTED {
            self.skipped.push(Skipped { line, reason });
        }
    }

    fn take(&mut self, line: &[u8], number: u64) -> Result<(), SkipReason> {
        let line = line.strip_suffix(b"\n").ok_or(SkipReason::Torn)?;
        let envelope = self.open(line)?;
        let header = Header::read(envelope.body).map_err(|error| unreadable(&error))?;
        self.check_header(&header)?;
        let Some(kind) = header.kind() else {
            let agreed = needed::has_enough(&self.owners, self.threshold, &envelope);
            let kind = plain_text(&header.kind, 40);
            self.newer = agreed.then_some(NewerFormat { line: number, format: header.v.get(), kind });
            return if agreed { Ok(()) } else { Err(SkipReason::Newer) };
        };
        let event = body::event(kind, envelope.body).map_err(|error| unreadable(&error))?;
        self.check_event(&event)?;
        let signers = Needed::by(&event, &self.owners, self.threshold).check(&envelope)?;
        self.apply(event, Entry { line: Sha256::of(line), time: header.time, kind, signers });
        Ok(())
    }

    fn open<'a>(&self, line: &'a [u8]) -> Result<Envelope<'a>, SkipReason> {
        let (bytes, most) = (length(line), self.limits.line_bytes);
        if bytes > most {
            return Err(SkipReason::LineTooLong { bytes, most });
        }
        let envelope = std::str::from_utf8(line).ok().and_then(Envelope::parse);
        envelope.filter(|envelope| !envelope.signatures.is_empty()).ok_or(SkipReason::Form)
    }

    /// Whether a line follows the last one that counts.
    pub(super) fn check_header(&self, header: &Header<'_>) -> Result<(), SkipReason> {
        let (found, expected) = (header.seq, self.next_seq());
        if header.name != self.name.as_str() {
            return Err(SkipReason::Name { found: plain_text(&header.name, 80) });
        }
        if found != expected {
            return Err(SkipReason::Sequence { found, expected });
        }
        if header.prev != self.head().map(|head| head.line) {
            return Err(SkipReason::Previous);
        }
        match self.last_time() {
            Some(last) if header.time < last => Err(SkipReason::Time { found: header.time, last }),
            _ => Ok(()),
        }
    }
}

pub(super) fn length(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}

pub(super) fn unreadable(error: &serde_json::Error) -> SkipReason {
    SkipReason::Body { message: plain_text(&error.to_string(), 160) }
}

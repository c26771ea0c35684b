//! Drafts of lines that would count.

use super::{Draft, DraftError};
use crate::{
    Timestamp,
    log::{
        Event, Log, Needed, SkipReason,
        body::{self, FORMAT, Header},
        envelope::{Envelope, SIGNATURE_LENGTH},
        needed,
        verify::{length, unreadable},
    },
};

impl Log {
    /// The next line, to be signed. Its time is `now`, or that of the last line where the clock is behind it.
    ///
    /// # Errors
    /// When the line would not count, or the log goes on in a newer format.
    ///
    /// # Examples
    /// ```
    /// # use kami_registry::{Log, RegistryId, Timestamp, log::{Event, LogLimits}};
    /// let log = Log::verify(&"fs-grep".parse()?, &RegistryId::from_bytes([7; 16]), b"", &LogLimits::default());
    /// let unyank = Event::Unyank { version: "1.0.0".parse()? };
    /// let error = log.draft(unyank, Timestamp::from_seconds(0)).map(|_| ()).map_err(|error| error.code());
    /// assert_eq!(error, Err("package-not-created"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn draft(&self, event: Event, now: Timestamp) -> Result<Draft, DraftError> {
        let header = Header {
            v: FORMAT,
            seq: self.next_seq(),
            prev: self.head().map(|head| head.line),
            kind: event.kind().as_str().into(),
            name: self.name.as_str().into(),
            time: self.last_time().map_or(now, |last| last.max(now)),
        };
        let body = body::write(&header, &event).map_err(|error| unreadable(&error))?;
        // reading it back applies every rule to the very bytes that will be signed
        self.read_draft(&Envelope::join(&body, &[]))
    }

    /// Reads a draft that somebody else has made and perhaps signed.
    ///
    /// # Errors
    /// When it is no draft, the line would not count, a signature is worth nothing, or the log has grown since.
    ///
    /// # Examples
    /// ```
    /// # use kami_registry::{Log, RegistryId, log::LogLimits};
    /// let log = Log::verify(&"fs-grep".parse()?, &RegistryId::from_bytes([7; 16]), b"", &LogLimits::default());
    /// let error = log.read_draft("hello").map(|_| ()).map_err(|error| error.code());
    /// assert_eq!(error, Err("log-line-form"));
    /// # Ok::<(), kami_registry::name::NameError>(())
    /// ```
    pub fn read_draft(&self, text: &str) -> Result<Draft, DraftError> {
        if let Some(newer) = &self.newer {
            return Err(newer.clone().into());
        }
        let text = text.strip_suffix('\n').unwrap_or(text);
        let Envelope { body, signatures } = Envelope::parse(text).ok_or(SkipReason::Form)?;
        let event = self.next_event(body)?;
        let needed = Needed::by(&event, &self.owners, self.threshold);
        needed.fits()?;
        self.check_room(body, needed.count())?;
        let mut draft = Draft { body: body.to_owned(), event, needed, signatures: Vec::new(), ending: self.ending };
        signatures.into_iter().try_for_each(|text| draft.sign(needed::read(text)?))?;
        Ok(draft)
    }

    fn next_event(&self, body: &str) -> Result<Event, SkipReason> {
        let header = Header::read(body).map_err(|error| unreadable(&error))?;
        self.check_header(&header)?;
        let event = body::event(header.kind().ok_or(SkipReason::Newer)?, body).map_err(|error| unreadable(&error))?;
        self.check_event(&event)?;
        Ok(event)
    }

    fn check_room(&self, body: &str, signatures: usize) -> Result<(), SkipReason> {
        let signed = Envelope::join(body, &vec!["=".repeat(SIGNATURE_LENGTH); signatures]);
        let (bytes, most) = (length(signed.as_bytes()), self.limits.line_bytes);
        if bytes > most {
            return Err(SkipReason::LineTooLong { bytes, most });
        }
        let most = self.limits.log_bytes;
        // its line break, and what ends a torn line before it
        let grown = self.bytes.saturating_add(bytes).saturating_add(3);
        if grown > most { Err(SkipReason::LogTooLong { most }) } else { Ok(()) }
    }
}

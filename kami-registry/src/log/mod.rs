//! What has happened to a package, line by line, signed by its owners.
//!
//! The file of a package holds one line an event: `{"body":{…},"sigs":["…"]}`. The bytes of the body are what is signed. Each
//! body names the line before it by its digest, so that nothing can be taken out or put in between. A line that is not signed
//! by those who own the package, or does not follow the last one that counts, is skipped and reported; so whoever can write to
//! the repository can add noise, and nothing else.
//! - [`Log`]: what is known of a package once its log is verified
//! - [`Event`], [`Publish`]: what a line tells
//! - [`Release`], [`Entry`], [`Head`]: what has come of it
//! - [`Skipped`], [`SkipReason`], [`EventFault`], [`SignatureFault`]: lines that do not count
//! - [`Draft`]: the next line, while it is being signed
//!
//! Nothing here touches files, the clock or git.

mod apply;
mod body;
mod commit_id;
mod draft;
mod entry;
mod envelope;
mod event;
mod event_fault;
mod limits;
mod needed;
mod package_log;
mod publish;
mod raw_json;
mod release;
mod rules;
mod signature_fault;
mod skipped;
mod strict;
mod text;
mod verify;

pub use commit_id::{CommitId, CommitIdError};
pub use draft::{Draft, DraftError, SignedLine};
pub use entry::{Entry, Head, NewerFormat, Revocation};
pub use event::{Event, EventKind};
pub use event_fault::EventFault;
pub use limits::LogLimits;
pub use needed::Needed;
pub use package_log::Log;
pub use publish::{Artifact, Provenance, Publish, ToolLine};
pub use raw_json::RawJson;
pub use release::{Release, ReleaseState};
pub use signature_fault::SignatureFault;
pub use skipped::{SkipReason, Skipped};
pub use text::{is_plain_text, plain_text};

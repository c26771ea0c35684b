//! What happens during a download.

use super::WebAddress;

/// What happens during a download.
///
/// # Examples
/// ```
/// use cargo_kami::adapters::download::DownloadEvent;
/// let half = DownloadEvent::Received { bytes: 512, total: Some(1024) };
/// assert!(matches!(half, DownloadEvent::Received { bytes: 512, .. }));
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum DownloadEvent {
    /// Somebody is asked.
    Asked {
        /// Where.
        address: WebAddress,
    },
    /// More has arrived.
    Received {
        /// Bytes so far.
        bytes: u64,
        /// Bytes there will be, if the server is to be believed.
        total: Option<u64>,
    },
}

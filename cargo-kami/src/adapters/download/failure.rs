//! What went wrong, from what the HTTP client says.

use super::{DownloadError, WebAddress};
use std::{error::Error, io, iter::successors};

/// Between the question and the head of the answer.
pub(super) fn asking(error: reqwest::Error, address: &WebAddress) -> DownloadError {
    let named = address.shown();
    if let Some(DownloadError::Private { host, address }) = find(&error) {
        return DownloadError::Private { host: host.clone(), address: *address };
    }
    if error.is_timeout() {
        return DownloadError::TooSlow { address: named };
    }
    if let Some(source @ rustls::Error::InvalidCertificate(_)) = find(&error) {
        return DownloadError::Tls { host: address.host().to_owned(), source: source.clone() };
    }
    DownloadError::Unreachable { address: named, source: error.without_url() }
}

/// After the head of the answer.
pub(super) fn reading(error: reqwest::Error, address: &WebAddress) -> DownloadError {
    let address = address.shown();
    match error.is_timeout() {
        true => DownloadError::TooSlow { address },
        false => DownloadError::CutShort { address, source: error.without_url() },
    }
}

/// The first error of that type among the causes.
fn find<'a, E: Error + 'static>(error: &'a (dyn Error + 'static)) -> Option<&'a E> {
    successors(Some(error), |error| inner(*error)).find_map(|error| error.downcast_ref())
}

/// An `io::Error` hides the error it was made of, and names the cause of that instead.
fn inner<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a (dyn Error + 'static)> {
    let wrapped = error.downcast_ref::<io::Error>().and_then(|error| error.get_ref());
    match wrapped {
        Some(wrapped) => Some(wrapped),
        None => error.source(),
    }
}

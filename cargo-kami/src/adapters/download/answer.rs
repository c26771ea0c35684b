//! What a server answers.

use super::{Download, DownloadError, DownloadEvent, WebAddress, failure};
use reqwest::{
    Response, StatusCode,
    header::{CONTENT_ENCODING, LOCATION},
};

/// What to do next.
pub(super) enum Answer {
    /// Read it.
    Here(Response),
    /// Ask elsewhere.
    There(String),
}

/// Tells answers apart by their status.
pub(super) fn judge(response: Response, address: &WebAddress) -> Result<Answer, DownloadError> {
    let (status, address) = (response.status(), address.shown());
    match status {
        StatusCode::OK => Ok(Answer::Here(response)),
        StatusCode::NOT_FOUND | StatusCode::GONE => Err(DownloadError::Missing { address }),
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => {
            Err(DownloadError::Denied { address, status: status.into() })
        }
        StatusCode::MOVED_PERMANENTLY
        | StatusCode::FOUND
        | StatusCode::SEE_OTHER
        | StatusCode::TEMPORARY_REDIRECT
        | StatusCode::PERMANENT_REDIRECT => {
            let location = response.headers().get(LOCATION).and_then(|location| location.to_str().ok());
            let odd = DownloadError::Status { address, status: status.into() };
            location.map(|location| Answer::There(location.to_owned())).ok_or(odd)
        }
        status => Err(DownloadError::Status { address, status: status.into() }),
    }
}

/// The body, which ends the download as soon as it is larger than it may be, whatever was announced.
pub(super) async fn read(
    mut response: Response,
    download: &Download,
    tell: &(dyn Fn(DownloadEvent) + Sync),
) -> Result<Vec<u8>, DownloadError> {
    let address = &download.address;
    if let Some(encoding) = response.headers().get(CONTENT_ENCODING).filter(|encoding| *encoding != "identity") {
        let encoding = String::from_utf8_lossy(encoding.as_bytes()).into_owned();
        return Err(DownloadError::Encoded { address: address.shown(), encoding });
    }
    let (most, total) = (download.most, response.content_length());
    let too_large = || DownloadError::TooLarge { address: address.shown(), most };
    if total.is_some_and(|total| total > most) {
        return Err(too_large());
    }
    let mut body = Vec::new();
    while let Some(more) = response.chunk().await.map_err(|error| failure::reading(error, address))? {
        body.extend_from_slice(&more);
        let bytes = body.len() as u64;
        if bytes > most {
            return Err(too_large());
        }
        tell(DownloadEvent::Received { bytes, total });
    }
    Ok(body)
}

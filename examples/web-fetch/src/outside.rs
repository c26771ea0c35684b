//! Outside the sandbox there is no network: unit tests do not depend on one.

use url::Url;

use crate::address;
use crate::error::FetchError;
use crate::transport::{Response, Transport};

/// Reaches nothing.
pub(crate) struct Outside;

impl Transport for Outside {
    fn get(&self, url: &Url) -> Result<Response, FetchError> {
        let reason = "this build runs outside the sandbox, and only the sandbox has a network".to_owned();
        Err(FetchError::Network { origin: address::origin(url), reason })
    }
}

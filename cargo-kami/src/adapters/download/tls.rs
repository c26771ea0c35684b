//! Whose certificates are believed.

use super::DownloadError;
use crate::adapters::environment;
use rustls::{
    ClientConfig, RootCertStore,
    pki_types::{CertificateDer, pem::PemObject},
};
use std::{path::PathBuf, sync::Arc};

/// Where networks name the certificates of their own.
const VARIABLE: &str = "SSL_CERT_FILE";

/// Believes whom Mozilla does, or only those in the file the environment names.
pub(super) fn config() -> Result<ClientConfig, DownloadError> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let builder = builder.map_err(DownloadError::Protocols)?;
    Ok(builder.with_root_certificates(roots()?).with_no_client_auth())
}

fn roots() -> Result<RootCertStore, DownloadError> {
    let Some(path) = environment::variable(VARIABLE).map(PathBuf::from) else {
        return Ok(RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.into() });
    };
    let unusable = |source| DownloadError::Certificates { path: path.clone(), source };
    let found: Vec<_> =
        CertificateDer::pem_file_iter(&path).map_err(unusable)?.collect::<Result<_, _>>().map_err(unusable)?;
    let mut roots = RootCertStore::empty();
    match roots.add_parsable_certificates(found) {
        (0, _) => Err(unusable(rustls::pki_types::pem::Error::NoItemsFound)),
        _ => Ok(roots),
    }
}

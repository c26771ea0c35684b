//! Downloads of files nobody vouches for yet: over https, up to a size, in a bounded time, and from nowhere a server may
//! point to behind the operator's back.
//!
//! - [`WebAddress`]: where to get something; what cannot be one is refused before anything is sent
//! - [`Downloader`]: sends requests, follows redirects, reads answers
//! - [`Download`]: one thing to get, with the most bytes it may have
//! - [`DownloadError`]: what goes wrong, told apart
//!
//! Proxies are those of the environment, as cargo and curl take them: `HTTPS_PROXY`, `ALL_PROXY`, `NO_PROXY`. A proxy
//! finds addresses itself, so behind one it is the proxy that keeps redirects from internal hosts. Certificates are
//! checked against Mozilla's list, or against those in `SSL_CERT_FILE`; there is no way not to check them.

mod address;
mod answer;
mod client;
mod downloader;
mod error;
mod event;
mod failure;
mod gate;
mod options;
mod tls;

pub use address::{AddressError, WebAddress};
pub use downloader::Downloader;
pub use error::DownloadError;
pub use event::DownloadEvent;
pub use options::{Download, DownloadOptions, Patience, Proxies};

//! A web server on this machine that answers as told, well or badly.

mod reply;
mod server;
mod tls;

pub(crate) use reply::Reply;
pub(crate) use server::Server;
pub(crate) use tls::Identity;

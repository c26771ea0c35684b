//! Real git repositories for tests, in temporary folders of their own and reached in every way there is: by path, through a
//! `git daemon`, over HTTP and over ssh. Servers listen on 127.0.0.1 and end with the value that started them.

mod cgi;
mod daemon;
mod http;
mod kind;
mod remote;
mod request;
mod run;
mod ssh;
mod ssh_client;

pub use kind::Kind;
pub use remote::Remote;
pub use ssh::Ssh;
pub use ssh_client::SshClient;

//! Keys, signatures and who counts: the commands against the `ssh-keygen` and `ssh-agent` of this machine.

mod agent;
mod choosing;
mod hidden;
mod home;
mod making;
mod signing;
pub(crate) mod terminal;
mod verifying;

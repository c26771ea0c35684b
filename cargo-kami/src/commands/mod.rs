//! One file a command: from flags to the options of an operation, and from its report to text.

pub mod build;
pub mod grant;
pub mod grant_args;
pub mod grants;
pub mod inspect;
pub mod install;
pub mod key_args;
pub mod keygen;
pub mod list;
pub mod new;
pub mod registry;
pub mod repair;
pub mod revoke;
pub mod run;
pub mod runner;
pub mod search;
pub mod serve;
pub mod sign;
pub mod standing_args;
pub mod test;
pub mod trust_args;
pub mod uninstall;
pub mod verify;

//! Everything about keys and signatures, held against the `ssh-keygen` of this machine.
#![cfg(unix)]

mod keys;
mod signatures;
mod signers;
mod stock;

//! Projects that lock the tools they use.

mod adding;
mod counting;
mod growing;
mod hostile;
mod killing;
mod locking;
mod registries;
mod serving;
pub(crate) mod world;

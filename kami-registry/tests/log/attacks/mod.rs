//! Attacks on the logs of a real registry: a bare repository that somebody can write to who should not be believed.

mod keys;
mod noise;
mod registry;
mod replays;
mod rewriting;

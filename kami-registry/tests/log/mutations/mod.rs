//! Whatever somebody without an owner's key does to a log: the lines that count afterwards are the first ones of those that
//! counted before, byte for byte.

mod bytes;
mod edit;
mod forgeries;
mod lines;
mod originals;
mod property;

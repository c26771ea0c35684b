//! `cargo kami connect`: what it prints for every client, what it writes, and that servers start from it.

mod person;
mod printed;
mod started;
mod unwritten;
mod written;

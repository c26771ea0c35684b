//! Every command line in the book and in the README is run, in the order a reader meets them, and prints what is shown.

mod commands;
mod page;
mod session;
mod story;

//! What authors do: publish, take back, pass on.

mod author;
mod clocks;
mod keys;
mod killing;
mod over_ssh;
mod owners;
mod project;
mod refusals;
mod releasing;
mod sources;
mod taking_back;
mod words;
mod workflow;

//! Real registries, and those who publish to them.

mod publisher;
mod race;
mod world;

mod attacks;
mod clocks;
mod contention;
mod first;
mod later;
mod mirrors;
mod owners;
mod proposal;
mod refusals;
mod squatting;
mod unnamed;

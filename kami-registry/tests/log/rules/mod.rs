//! Every rule, as a table of lines that break it.

mod candidate;
mod drafts;
mod events;
mod headers;
mod limits;
mod newer;
mod owners;
mod shapes;
mod signatures;
mod states;

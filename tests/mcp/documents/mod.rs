//! Resources, prompts and completions.

mod changing;
mod legacy;
mod modern;
mod sharing;

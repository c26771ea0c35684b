//! Resources, prompts and completions.

mod carried;
mod changing;
mod legacy;
mod modern;
mod sharing;

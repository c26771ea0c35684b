//! One file a rule.

mod attacks;
mod attributes;
mod changelog;
mod codes;
mod contract;
mod docs;
mod domain;
mod fixtures;
mod functions;
mod length;
mod locks;
mod manifests;
mod modules;
mod names;
mod opening;
mod reached;
mod test_names;

//! The domain knows no file system, clock, environment, runtime or command line: it turns values into values.

use crate::{
    finding::{Finding, assert_lines, assert_none},
    repository,
    syntax::{line, walk},
};
use syn::{ItemUse, Path, UseTree, visit::Visit};

const DOMAIN: &str = "kami-host/src/domain/";
const REFUSED: [&str; 14] = [
    "std::fs",
    "std::env",
    "std::process",
    "std::net::TcpStream",
    "std::net::UdpSocket",
    "std::net::ToSocketAddrs",
    "std::thread",
    "std::io",
    "std::time::SystemTime",
    "std::time::Instant",
    "wasmtime",
    "tokio",
    "clap",
    "rmcp",
];

struct Paths<'a>(&'a str, Vec<Finding>);

impl Paths<'_> {
    fn look_at(&mut self, used: &str, line: usize) {
        let within = |refused: &&&str| {
            used.strip_prefix(**refused).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
        };
        if let Some(refused) = REFUSED.iter().find(within) {
            self.1.push(Finding::new(self.0, line, format!("the domain must not use `{refused}`")));
        }
    }
}

impl<'tree> Visit<'tree> for Paths<'_> {
    fn visit_item_use(&mut self, item: &'tree ItemUse) {
        for used in flatten("", &item.tree) {
            self.look_at(&used, line(item));
        }
    }

    fn visit_path(&mut self, path: &'tree Path) {
        let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        self.look_at(&names.join("::"), line(path));
        syn::visit::visit_path(self, path);
    }
}

fn flatten(before: &str, tree: &UseTree) -> Vec<String> {
    match tree {
        UseTree::Path(path) => flatten(&format!("{before}{}::", path.ident), &path.tree),
        UseTree::Group(group) => group.items.iter().flat_map(|tree| flatten(before, tree)).collect(),
        UseTree::Name(name) if name.ident == "self" => vec![before.trim_end_matches("::").to_owned()],
        UseTree::Name(name) => vec![format!("{before}{}", name.ident)],
        UseTree::Rename(rename) => vec![format!("{before}{}", rename.ident)],
        UseTree::Glob(_) => vec![before.trim_end_matches("::").to_owned()],
    }
}

fn check(path: &str, text: &str) -> Vec<Finding> {
    if path.starts_with(DOMAIN) { walk(text, Paths(path, Vec::new())).1 } else { Vec::new() }
}

#[test]
fn test_domain_paths_stay_inside_values() -> std::io::Result<()> {
    let sources = repository::files(|path| path.starts_with(DOMAIN) && path.ends_with(".rs"))?;

    let findings = repository::check_all(&sources, check);

    assert!(!sources.is_empty(), "the domain has moved, and this rule with it");
    assert_none(&findings);
    Ok(())
}

#[test]
fn test_domain_touching_the_world_is_reported() {
    let sample = "use std::{fs, path::PathBuf};
use tokio::sync::*;
use std::env::{self};
fn one() -> u64 {
    std::process::exit(1)
}
use std::fmt::Display;
use tokio_like::Thing;";

    let findings = check("kami-host/src/domain/sample.rs", sample);

    assert_lines(&findings, &[1, 2, 3, 5]);
}

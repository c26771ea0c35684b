//! Walks a parsed `kami.toml` and collects everything that is wrong with it.

use super::{BuildSettings, Capabilities, Problem, ProjectManifest, RequestedLimits, request::Request};
use crate::project::nearest;
use serde::{Deserialize, de::DeserializeOwned};
use std::ops::Range;
use toml::{
    Spanned,
    de::{DeTable, DeValue, ValueDeserializer},
};

pub(super) type Value<'i> = Spanned<DeValue<'i>>;

pub(super) struct Reader<'i> {
    text: &'i str,
    problems: Vec<Problem>,
}

/// A table with only known keys left in it.
pub(super) struct Section<'i>(DeTable<'i>);

impl<'i> Section<'i> {
    pub(super) fn take(&mut self, key: &str) -> Option<Value<'i>> {
        self.0.remove(key)
    }
}

impl<'i> Reader<'i> {
    pub(super) fn new(text: &'i str) -> Self {
        Self { text, problems: Vec::new() }
    }

    pub(super) fn read(mut self, document: Spanned<DeTable<'i>>) -> Result<ProjectManifest, Vec<Problem>> {
        let mut document = self.known(document.into_inner(), &["build", "capabilities", "limits"]);
        let mut build = self.section(document.take("build"), &["language"]);
        let language = self.value(build.take("language")).unwrap_or_default();
        let capabilities = self.section(document.take("capabilities"), &["net", "fs", "env", "mcp"]);
        let capabilities = self.capabilities(capabilities);
        let limits = self.section(document.take("limits"), &["memory", "time", "output"]);
        let limits = self.limits(limits);
        if self.problems.is_empty() {
            return Ok(ProjectManifest { build: BuildSettings { language }, capabilities, limits });
        }
        self.problems.sort_by_key(|problem| (problem.line, problem.column));
        Err(self.problems)
    }

    fn capabilities(&mut self, mut section: Section<'i>) -> Capabilities {
        Capabilities {
            net: self.requests(section.take("net")),
            fs: self.requests(section.take("fs")),
            env: self.requests(section.take("env")),
            mcp: self.list(section.take("mcp")).into_iter().filter_map(|item| self.value(Some(item))).collect(),
        }
    }

    fn limits(&mut self, mut section: Section<'i>) -> RequestedLimits {
        RequestedLimits {
            memory: self.value(section.take("memory")),
            time: self.value(section.take("time")),
            output: self.value(section.take("output")),
        }
    }

    fn requests<R: Request + DeserializeOwned>(&mut self, value: Option<Value<'i>>) -> Vec<R> {
        let items = self.list(value);
        items.into_iter().filter_map(|item| self.request(item)).collect()
    }

    fn request<R: Request + DeserializeOwned>(&mut self, item: Value<'i>) -> Option<R> {
        let span = item.span();
        let table = match item.into_inner() {
            DeValue::Table(table) => table,
            other => {
                let message = format!("expected a table like `{}`, found {}", R::EXAMPLE, kind(&other));
                self.problem(span, message);
                return None;
            }
        };
        let before = self.problems.len();
        let Section(table) = self.known(table, R::KEYS);
        if self.problems.len() > before {
            return None;
        }
        for (key, value) in &table {
            if let Some(wrong) = value.get_ref().as_str().and_then(|text| R::objection(key.get_ref(), text)) {
                self.problem(value.span(), wrong);
            }
        }
        self.value(Some(Spanned::new(span, DeValue::Table(table))))
    }

    fn list(&mut self, value: Option<Value<'i>>) -> Vec<Value<'i>> {
        let Some(value) = value else { return Vec::new() };
        let span = value.span();
        match value.into_inner() {
            DeValue::Array(items) => items.into_iter().collect(),
            other => {
                self.problem(span, format!("expected a list in `[…]`, found {}", kind(&other)));
                Vec::new()
            }
        }
    }

    fn section(&mut self, value: Option<Value<'i>>, keys: &[&str]) -> Section<'i> {
        let Some(value) = value else { return Section(DeTable::new()) };
        let span = value.span();
        match value.into_inner() {
            DeValue::Table(table) => self.known(table, keys),
            other => {
                self.problem(span, format!("expected a table, found {}", kind(&other)));
                Section(DeTable::new())
            }
        }
    }

    fn known(&mut self, table: DeTable<'i>, keys: &[&str]) -> Section<'i> {
        let (known, unknown) =
            table.into_iter().partition::<Vec<_>, _>(|(key, _)| keys.contains(&key.get_ref().as_ref()));
        for (key, _) in unknown {
            let name = key.get_ref();
            let help = match nearest(name, keys.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("known here: `{}`", keys.join("`, `")),
            };
            self.problem(key.span(), format!("unknown key `{name}`, {help}"));
        }
        Section(known.into_iter().collect())
    }

    fn value<T: for<'de> Deserialize<'de>>(&mut self, value: Option<Value<'i>>) -> Option<T> {
        let value = value?;
        let span = value.span();
        let result = T::deserialize(ValueDeserializer::from(value));
        result.map_err(|error| self.problems.push(Problem::of(self.text, &error, span))).ok()
    }

    fn problem(&mut self, span: Range<usize>, message: impl Into<String>) {
        self.problems.push(Problem::new(self.text, span, message));
    }
}

fn kind(value: &DeValue<'_>) -> String {
    format!("a value of type {}", value.type_str())
}

//! What a log says about its package, for search.

use serde::Deserialize;

/// What is searched of a package.
#[derive(Debug, Default, Eq, PartialEq)]
pub(super) struct Texts {
    pub(super) keywords: String,
    pub(super) tools: String,
    pub(super) description: String,
}

#[derive(Deserialize)]
struct Line {
    body: Body,
}

#[derive(Deserialize)]
struct Body {
    kind: String,
    #[serde(default)]
    description: String,
    #[serde(default)]
    keywords: Vec<String>,
    #[serde(default)]
    tools: Vec<Tool>,
}

#[derive(Deserialize)]
struct Tool {
    name: String,
    #[serde(default)]
    description: String,
}

/// Lines that tell nothing are passed over; more of them than this at the end of a log are noise.
const MOST_LINES: usize = 64;

impl Texts {
    /// The texts of the version published last, by the word of the log alone.
    pub(super) fn of(log: &[u8]) -> Self {
        let lines = log.rsplit(|byte| *byte == b'\n').filter(|line| !line.is_empty()).take(MOST_LINES);
        let published = lines.filter_map(|line| serde_json::from_slice::<Line>(line).ok());
        published.map(|line| line.body).find(|body| body.kind == "publish").map(Self::from).unwrap_or_default()
    }
}

impl From<Body> for Texts {
    fn from(body: Body) -> Self {
        let tools: Vec<&str> = body.tools.iter().map(|tool| tool.name.as_str()).collect();
        let lines: Vec<&str> = body.tools.iter().map(|tool| tool.description.as_str()).collect();
        Self {
            keywords: body.keywords.join(" "),
            tools: tools.join(" "),
            description: format!("{} {}", body.description, lines.join(" ")),
        }
    }
}

#[cfg(test)]
mod tests;

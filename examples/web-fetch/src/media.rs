//! What a `content-type` header says.

/// How a body is handled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A page to render.
    Html,
    /// Text to hand over as it is.
    Text,
    /// A picture clients can show.
    Image,
    /// Anything else.
    Binary,
}

/// A media type and its character set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Media {
    /// Type and subtype in lower case; empty if the server sent none.
    pub(crate) essence: String,
    /// The `charset` parameter.
    pub(crate) charset: Option<String>,
}

impl Media {
    /// Reads a `content-type` header.
    pub(crate) fn parse(header: &str) -> Self {
        let mut parts = header.split(';');
        let essence = parts.next().unwrap_or_default().trim().to_ascii_lowercase();
        let charset = parts.find_map(|parameter| {
            let (name, value) = parameter.split_once('=')?;
            let value = value.trim().trim_matches('"').to_owned();
            name.trim().eq_ignore_ascii_case("charset").then_some(value)
        });
        Self { essence, charset }
    }

    /// How a body of this type is handled.
    pub(crate) fn kind(&self) -> Kind {
        let (major, minor) = self.essence.split_once('/').unwrap_or((&self.essence, ""));
        let structured = ["json", "xml", "yaml", "toml", "javascript", "ecmascript"];
        match (major, minor) {
            ("text", "html") | ("application", "xhtml+xml") => Kind::Html,
            ("image", "png" | "jpeg" | "gif" | "webp") => Kind::Image,
            ("" | "text", _) => Kind::Text,
            (_, minor) if structured.iter().any(|suffix| minor.ends_with(suffix)) => Kind::Text,
            _ => Kind::Binary,
        }
    }
}

#[cfg(test)]
mod tests;

//! JSON, YAML and TOML into each other.

use serde_json::Value;

/// A format for documents.
#[kami::data]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Format {
    /// JSON.
    Json,
    /// YAML.
    Yaml,
    /// TOML.
    Toml,
}

/// Why a text is not converted.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub(crate) enum ConvertError {
    /// The text is not in the format it should be in.
    #[error("the text is no valid {from}: {message}")]
    Read {
        /// The format it should be in.
        from: Format,
        /// What is wrong, and where.
        message: String,
    },
    /// The other format has no word for something in the document.
    #[error("the document cannot be written as {to}: {message}")]
    Write {
        /// The format asked for.
        to: Format,
        /// What cannot be written.
        message: String,
    },
}

impl std::fmt::Display for Format {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Json => "JSON",
            Self::Yaml => "YAML",
            Self::Toml => "TOML",
        })
    }
}

/// `text`, a document in the format `from`, written in the format `to`.
pub(crate) fn convert(text: &str, from: Format, to: Format) -> Result<String, ConvertError> {
    let document = read(text, from).map_err(|message| ConvertError::Read { from, message })?;
    write(&document, to).map_err(|message| ConvertError::Write { to, message })
}

fn read(text: &str, from: Format) -> Result<Value, String> {
    match from {
        Format::Json => serde_json::from_str(text).map_err(|error| error.to_string()),
        Format::Yaml => serde_saphyr::from_str(text).map_err(|error| error.to_string()),
        Format::Toml => toml::from_str(text).map_err(|error| error.to_string()),
    }
}

fn write(document: &Value, to: Format) -> Result<String, String> {
    match to {
        Format::Json => serde_json::to_string_pretty(document).map_err(|error| error.to_string()),
        Format::Yaml => serde_saphyr::to_string(document).map_err(|error| error.to_string()),
        Format::Toml => toml::to_string_pretty(document).map_err(|error| error.to_string()),
    }
}

#[cfg(test)]
mod tests;

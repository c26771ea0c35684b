//! What the agent sees: names, descriptions and parameters.

use crate::codec::{self, Decoded, Encoding};
use crate::compare::{self, Difference};
use crate::extract::{self, Extraction};
use crate::hash::{self, Algorithm, Digests};
use crate::pattern::Flag;
use crate::replace::{self, Replaced};
use crate::stats::{self, Stats};

/// How the text to hash is given.
#[kami::data]
#[derive(Debug, Clone, Copy)]
#[serde(rename_all = "lowercase")]
enum Input {
    /// The text itself, in UTF-8.
    Text,
    /// Bytes in base64.
    Base64,
    /// Bytes in hexadecimal.
    Hex,
}

/// Find every match of a regular expression in a text, with line, column and groups.
/// Use it to pull fields out of logs, tables or code exactly, and to count occurrences.
#[kami::tool(title = "Extract with a regular expression", read_only, idempotent, open_world = false)]
fn extract(
    /// The text to search.
    text: String,
    /// Regular expression in Rust regex syntax: like PCRE without look-around and back-references. Name groups `(?<name>…)`.
    pattern: String,
    /// What changes how the pattern matches.
    #[kami(default)]
    flags: Vec<Flag>,
    /// How many matches to return at most.
    #[kami(default = 100)]
    #[schemars(range(min = 1, max = 1000))]
    limit: usize,
) -> kami::Result<Extraction> {
    Ok(extract::extract(&text, &pattern, &flags, limit)?)
}

/// Replace every match of a regular expression in a text.
/// Use it for exact edits over a whole text instead of rewriting it.
#[kami::tool(title = "Replace with a regular expression", read_only, idempotent, open_world = false)]
fn replace(
    /// The text to change.
    text: String,
    /// Regular expression in Rust regex syntax: like PCRE without look-around and back-references.
    pattern: String,
    /// What to put in place of each match; `$1` and `${name}` stand for groups, `$$` for a dollar sign.
    replacement: String,
    /// What changes how the pattern matches.
    #[kami(default)]
    flags: Vec<Flag>,
) -> kami::Result<Replaced> {
    Ok(replace::replace(&text, &pattern, &replacement, &flags)?)
}

/// Compare two texts line by line and get a unified diff. Use it to see exactly what changed between two versions.
#[kami::tool(title = "Unified diff", read_only, idempotent, open_world = false)]
fn diff(
    /// The old text.
    before: String,
    /// The new text.
    after: String,
    /// How many unchanged lines to show around each change.
    #[kami(default = 3)]
    #[schemars(range(max = 100))]
    context: usize,
) -> Difference {
    compare::compare(&before, &after, context)
}

/// Compute checksums (SHA-256, SHA-512, BLAKE3, SHA-1, MD5) of a text or of bytes.
/// Use it whenever a digest is needed: digests cannot be guessed.
#[kami::tool(title = "Hash", read_only, idempotent, open_world = false)]
fn hash(
    /// The text, or bytes written as `input` says.
    text: String,
    /// The hash functions to use.
    #[kami(default = vec![Algorithm::Sha256])]
    #[schemars(length(min = 1))]
    algorithms: Vec<Algorithm>,
    /// How `text` is to be read.
    #[kami(default = Input::Text)]
    input: Input,
) -> kami::Result<Digests> {
    let bytes = match input {
        Input::Text => text.into_bytes(),
        Input::Base64 => codec::bytes(&text, Encoding::Base64)?,
        Input::Hex => codec::bytes(&text, Encoding::Hex)?,
    };
    Ok(hash::hash(&bytes, &algorithms))
}

/// Write a text in base64, base64url, hexadecimal or percent-encoding.
#[kami::tool(title = "Encode", read_only, idempotent, open_world = false)]
fn encode(
    /// The text to encode; its UTF-8 bytes are used.
    text: String,
    /// The encoding to write.
    encoding: Encoding,
) -> String {
    codec::encode(&text, encoding)
}

/// Read base64, base64url, hexadecimal or percent-encoded text. Bytes that are no text come back in hexadecimal.
#[kami::tool(title = "Decode", read_only, idempotent, open_world = false)]
fn decode(
    /// The encoded text; white space in it and missing base64 padding do not matter.
    text: String,
    /// The encoding it is in.
    encoding: Encoding,
) -> kami::Result<Decoded> {
    Ok(codec::decode(&text, encoding)?)
}

/// Count bytes, characters, words and lines of a text and find its longest line. Use it instead of counting yourself.
#[kami::tool(title = "Count", read_only, idempotent, open_world = false)]
fn stats(
    /// The text to count.
    text: String,
) -> Stats {
    stats::stats(&text)
}

#[cfg(test)]
mod tests;

//! Media types: what the name of a file tells, and which of them are text.

const KNOWN: [(&str, &str); 28] = [
    ("md", "text/markdown"),
    ("txt", "text/plain"),
    ("html", "text/html"),
    ("css", "text/css"),
    ("csv", "text/csv"),
    ("rs", "text/x-rust"),
    ("py", "text/x-python"),
    ("sh", "text/x-shellscript"),
    ("sql", "application/sql"),
    ("js", "text/javascript"),
    ("json", "application/json"),
    ("toml", "application/toml"),
    ("yaml", "application/yaml"),
    ("yml", "application/yaml"),
    ("xml", "application/xml"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("gif", "image/gif"),
    ("webp", "image/webp"),
    ("avif", "image/avif"),
    ("wav", "audio/wav"),
    ("mp3", "audio/mpeg"),
    ("ogg", "audio/ogg"),
    ("pdf", "application/pdf"),
    ("zip", "application/zip"),
    ("wasm", "application/wasm"),
];

/// Types that are text though their names do not say so.
const TEXTS: [&str; 6] = [
    "application/json",
    "application/xml",
    "application/toml",
    "application/yaml",
    "application/sql",
    "application/javascript",
];

/// The type of a file of this name.
pub(super) fn of(path: &str) -> Option<&'static str> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let extension = name.rsplit_once('.')?.1.to_ascii_lowercase();
    KNOWN.iter().find(|(known, _)| *known == extension).map(|(_, media)| *media)
}

/// The type of a picture of this name.
pub(super) fn of_image(path: &str) -> Option<&'static str> {
    of(path).filter(|media| media.starts_with("image/"))
}

/// Whether it looks like a type at all.
pub(super) fn is_type(media: &str) -> bool {
    let plain = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_graphic() && c != '/');
    let essence = media.split(';').next().unwrap_or_default().trim_end();
    essence.split_once('/').is_some_and(|(kind, name)| plain(kind) && plain(name))
}

/// Whether files of this type are text.
pub(super) fn is_text(media: &str) -> bool {
    let essence = media.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let suffixed = ["+json", "+xml", "+yaml"].iter().any(|suffix| essence.ends_with(suffix));
    suffixed || essence.starts_with("text/") || TEXTS.contains(&essence.as_str())
}

#[cfg(test)]
mod tests;

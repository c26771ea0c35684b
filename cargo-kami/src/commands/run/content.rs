//! The answer of a call, for people and pipes.

use crate::output::Shell;
use kami_host::domain::{Blob, Content, Output, ResourceContents};

/// Prints an answer: texts as they are, data indented, and bytes raw where they are all there is and no terminal is
/// disturbed by them.
pub(super) fn print(output: &Output, shell: &Shell) {
    if let Some(data) = output.structured.as_ref().filter(|_| only_data(output)) {
        return shell.json(data);
    }
    if let ([content], false) = (output.content.as_slice(), shell.is_terminal())
        && let Some((_, bytes)) = bytes(content)
    {
        return shell.bytes(bytes);
    }
    for content in &output.content {
        shell.answer(&shown(content));
    }
}

/// Whether the content says nothing but the structured answer again.
fn only_data(output: &Output) -> bool {
    match output.content.as_slice() {
        [] => true,
        [Content::Text(text)] => serde_json::from_str(text).ok() == output.structured,
        _ => false,
    }
}

fn shown(content: &Content) -> String {
    match content {
        Content::Text(text) => text.clone(),
        Content::ResourceLink(link) => format!("{} <{}>", link.title.as_ref().unwrap_or(&link.name), link.uri),
        Content::EmbeddedResource(ResourceContents::Text { text, .. }) => text.clone(),
        other => bytes(other).map(|(kind, data)| format!("[{kind}, {} bytes]", data.len())).unwrap_or_default(),
    }
}

fn bytes(content: &Content) -> Option<(&str, &[u8])> {
    match content {
        Content::Image(Blob { data, mime_type }) | Content::Audio(Blob { data, mime_type }) => Some((mime_type, data)),
        Content::EmbeddedResource(ResourceContents::Blob { mime_type, data, .. }) => {
            Some((mime_type.as_deref().unwrap_or("application/octet-stream"), data))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;

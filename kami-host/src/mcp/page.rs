//! Long lists, a page at a time.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use rmcp::{ErrorData, model::PaginatedRequestParams};

/// As many entries as one page has.
const SIZE: usize = 1_000;

/// The entries of one page, and the cursor of the next one.
pub(super) type Page<T> = (Vec<T>, Option<String>);

/// The page that is asked for, of entries that have a key each. A cursor names the last entry of the page before, so it
/// stays right when others come and go.
pub(super) fn page<'a, T: Clone + 'a>(
    list: &str,
    mut entries: impl Iterator<Item = (&'a str, &'a T)>,
    request: Option<PaginatedRequestParams>,
) -> Result<Page<T>, ErrorData> {
    if let Some(cursor) = request.and_then(|request| request.cursor) {
        let last = key(list, &cursor).filter(|last| entries.any(|(key, _)| key == last));
        last.ok_or_else(|| ErrorData::invalid_params("the cursor is not one of this list, begin it anew", None))?;
    }
    let (mut entries, mut last) = (entries.peekable(), "");
    let mut items = Vec::new();
    for (key, item) in entries.by_ref().take(SIZE) {
        items.push(item.clone());
        last = key;
    }
    let next = entries.peek().map(|_| URL_SAFE_NO_PAD.encode(format!("{list} {last}")));
    Ok((items, next))
}

fn key(list: &str, cursor: &str) -> Option<String> {
    let text = String::from_utf8(URL_SAFE_NO_PAD.decode(cursor).ok()?).ok()?;
    Some(text.strip_prefix(list)?.strip_prefix(' ')?.to_owned())
}

#[cfg(test)]
mod tests;

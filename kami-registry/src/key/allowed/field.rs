//! Takes lines apart.

/// The first field of a line, where quotes hold spaces together, and what follows it.
pub(super) fn first(line: &str) -> (&str, &str) {
    let mut quoted = false;
    let end = line.char_indices().find(|&(_, character)| {
        quoted ^= character == '"';
        !quoted && (character == ' ' || character == '\t')
    });
    let (field, rest) = line.split_at(end.map_or(line.len(), |(at, _)| at));
    (field, rest.trim_start_matches([' ', '\t']))
}

/// The items of a list, where quotes hold commas together.
pub(super) fn items(list: &str) -> impl Iterator<Item = &str> {
    let mut quoted = false;
    list.split(move |character| {
        quoted ^= character == '"';
        !quoted && character == ','
    })
}

/// What stands between quotes.
pub(super) fn unquoted(text: &str) -> Option<&str> {
    text.strip_prefix('"')?.strip_suffix('"').filter(|inner| !inner.contains('"'))
}

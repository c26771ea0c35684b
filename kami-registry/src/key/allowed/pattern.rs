//! Pattern lists of OpenSSH: `*` is any text, `?` any character, `!` takes out what another pattern lets in.

/// Whether the list lets a name in.
pub(super) fn list_matches(list: &str, name: &str) -> bool {
    let mut matched = false;
    for pattern in list.split(',') {
        match pattern.strip_prefix('!') {
            Some(negated) if matches(negated.as_bytes(), name.as_bytes()) => return false,
            Some(_) => {}
            None => matched |= matches(pattern.as_bytes(), name.as_bytes()),
        }
    }
    matched
}

/// Goes back to the last star only, so no pattern takes more than pattern times name.
fn matches(mut pattern: &[u8], mut name: &[u8]) -> bool {
    let mut star: Option<(&[u8], &[u8])> = None;
    loop {
        match (pattern.split_first(), name.split_first()) {
            (Some((b'*', rest)), _) => {
                star = Some((rest, name));
                pattern = rest;
            }
            (Some((wanted, after)), Some((found, rest))) if *wanted == b'?' || wanted == found => {
                (pattern, name) = (after, rest);
            }
            (None, None) => return true,
            _ => match star.and_then(|(after, from)| Some((after, from.get(1..)?))) {
                Some((after, from)) => {
                    star = Some((after, from));
                    (pattern, name) = (after, from);
                }
                None => return false,
            },
        }
    }
}

//! How SSH puts texts one after the other: each after its length in four bytes.

/// The texts one after the other.
pub(super) fn joined(texts: &[&[u8]]) -> Vec<u8> {
    let mut joined = Vec::new();
    for text in texts {
        // no text here comes near four gigabytes
        joined.extend(u32::try_from(text.len()).unwrap_or(u32::MAX).to_be_bytes());
        joined.extend_from_slice(text);
    }
    joined
}

/// Takes the first text off.
pub(super) fn split<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let (length, after) = rest.split_first_chunk()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    let (text, after) = after.split_at_checked(length)?;
    *rest = after;
    Some(text)
}

//! The address of a resource, as written.

use syn::{Error, LitStr};

/// The names of the blanks in an address such as `notes://{day}`, in order.
pub(crate) fn blanks(uri: &LitStr) -> syn::Result<Vec<String>> {
    let text = uri.value();
    let wrong = |message: &str| Error::new(uri.span(), message);
    let scheme = text.split_once(':').filter(|(scheme, rest)| is_scheme(scheme) && !rest.is_empty());
    if scheme.is_none() || text.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return Err(wrong("write an address such as `notes://today`, or `notes://{day}` for a family of them"));
    }
    let (mut names, mut rest) = (Vec::new(), text.as_str());
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}').filter(|_| !before.contains('}')) else {
            return Err(wrong("close every `{` with a `}`"));
        };
        if before.is_empty() && !names.is_empty() {
            return Err(wrong("put something between two blanks: nobody could tell where one ends"));
        }
        let name = name.strip_prefix('+').unwrap_or(name);
        if syn::parse_str::<syn::Ident>(name).is_err() || names.iter().any(|other| other == name) {
            return Err(wrong("each blank is a name of its own: `{name}`, or `{+name}` where it may hold slashes"));
        }
        names.push(name.to_owned());
        rest = after;
    }
    if rest.contains('}') { Err(wrong("close every `{` with a `}`")) } else { Ok(names) }
}

fn is_scheme(text: &str) -> bool {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.chars().all(fits)
}

//! `{{name}}`: the only thing a prompt without code can do.

use kami_host::domain::Piece;

/// Cuts a text where its blanks are, each of which has to be one of `known`; `\{{` stands for the braces themselves.
pub(super) fn pieces(text: &str, known: &[&str]) -> Result<Vec<Piece>, String> {
    let (mut pieces, mut plain, mut rest) = (Vec::new(), String::new(), text);
    while let Some((before, after)) = rest.split_once("{{") {
        if let Some(before) = before.strip_suffix('\\') {
            plain = plain + before + "{{";
            rest = after;
            continue;
        }
        let Some((name, after)) = after.split_once("}}") else {
            return Err(r"a `{{` is never closed; write `\{{` for the braces themselves".to_owned());
        };
        plain.push_str(before);
        pieces
            .extend(Some(Piece::Text(std::mem::take(&mut plain))).filter(|piece| *piece != Piece::Text(String::new())));
        pieces.push(Piece::Blank { blank: blank(name.trim(), known)? });
        rest = after;
    }
    plain.push_str(rest);
    pieces.extend(Some(plain).filter(|plain| !plain.is_empty()).map(Piece::Text));
    Ok(pieces)
}

fn blank(name: &str, known: &[&str]) -> Result<String, String> {
    if known.contains(&name) {
        return Ok(name.to_owned());
    }
    let shown: String = name.chars().take(40).collect();
    let help = match (known, kami_registry::document::nearest(name, known.iter().copied())) {
        (_, Some(near)) => format!("did you mean `{{{{{near}}}}}`?"),
        ([], None) => "it has none".to_owned(),
        (_, None) => format!("there are `{}`", known.join("`, `")),
    };
    Err(format!(r"the prompt has no argument for `{{{{{shown}}}}}`, {help}; write `\{{{{` for the braces themselves"))
}

#[cfg(test)]
mod tests;

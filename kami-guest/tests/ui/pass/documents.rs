//! What prompts and resources may look like, under lints that strict projects set.
#![forbid(unsafe_code)]
#![deny(warnings, missing_docs, unused_qualifications, unreachable_pub, trivial_casts, single_use_lifetimes)]

extern crate kami_guest as kami;

use kami::content::{Content, EmbeddedResource};
use kami::{Context, Message};

fn types(typed: &str) -> [String; 1] {
    [typed.to_owned()]
}

fn words(typed: &str, others: &kami::Blanks) -> Vec<String> {
    vec![format!("{typed}{}", others.get("type").unwrap_or_default())]
}

/// Public, named, in a `Result`, with completions.
#[kami::prompt(name = "say-it", title = "Say", complete(r#type = types, word = words))]
pub fn say(r#type: String, _ctx: &Context, #[kami(rename = "word")] text: Option<String>) -> kami::Result<Vec<Message>> {
    Ok(vec![Message::user(r#type), Message::assistant(text.unwrap_or_default())])
}

#[kami::prompt(description = "Shows.")]
fn show() -> Content {
    EmbeddedResource::text("a://b", "c").into()
}

/// With a number in its address.
#[kami::resource(uri = "notes://{year}/{+rest}", title = "Notes", mime_type = "text/plain", complete(year = types))]
fn notes(rest: String, ctx: &Context, year: u16) -> Result<Option<String>, std::fmt::Error> {
    ctx.info(year);
    Ok((year > 2000).then_some(rest))
}

/// Bytes.
#[kami::resource(uri = "icons://cow", name = "cow", meta = "{}")]
const fn icon() -> &'static [u8; 4] {
    b"moo!"
}

fn main() {
    assert_eq!(kami::testing::complete("say-it", "word", "a", [("type", "b")]), ["ab"]);
    assert!(kami::testing::prompt("say-it", [("type", "b")], &kami::testing::context()).is_ok());
    assert!(kami::testing::prompt("say-it", [], &kami::testing::context()).is_err());
    assert_eq!(show(), kami::testing::prompt("show", [], &kami::testing::context()).unwrap()[0].content);
    assert_eq!(kami::testing::read("notes://2000/a", &kami::testing::context()).unwrap(), None);
    assert!(kami::testing::read("notes://2026/a/b", &kami::testing::context()).unwrap().is_some());
    assert!(kami::testing::read("icons://cow", &kami::testing::context()).unwrap().is_some());
    let _ = icon();
}

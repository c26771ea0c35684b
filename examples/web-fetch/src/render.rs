//! Writes a page as Markdown or as plain text.

use htmd::HtmlToMarkdown;
use htmd::options::{BulletListMarker, Options};
use markup5ever_rcdom::{Handle, NodeData};

use crate::html::{self, Page};

/// Elements that stand on lines of their own.
const BLOCKS: [&str; 26] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "dd",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "ol",
    "p",
    "section",
    "tr",
    "ul",
];

/// The content of `page` in Markdown.
pub(crate) fn markdown(page: &Page) -> String {
    let options = Options {
        bullet_list_marker: BulletListMarker::Dash,
        ul_bullet_spacing: 1,
        ol_number_spacing: 1,
        ..Options::default()
    };
    let converter = HtmlToMarkdown::builder().options(options).build();
    converter.tree_to_markdown(&page.content).trim().to_owned()
}

/// The text of an HTML document, one line a block.
pub(crate) fn text(html: &str) -> String {
    let mut writer = Writer::default();
    let page = html::parse(html, None);
    writer.write(&page.content, Space::Folded);
    writer.text.trim().to_owned()
}

/// What becomes of white space.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Space {
    Folded,
    Kept,
}

#[derive(Default)]
struct Writer {
    text: String,
}

impl Writer {
    fn write(&mut self, node: &Handle, space: Space) {
        if let NodeData::Text { contents } = &node.data {
            return self.push(&contents.borrow(), space);
        }
        let tag = html::tag(node).unwrap_or_default();
        let block = BLOCKS.contains(&tag) || matches!(tag, "pre" | "table");
        let space = if tag == "pre" { Space::Kept } else { space };
        if block {
            self.new_line();
        }
        for child in node.children.borrow().iter() {
            self.write(child, space);
        }
        match tag {
            "br" => self.text.push('\n'),
            "td" | "th" => self.text.push('\t'),
            _ if block => self.new_line(),
            _ => {}
        }
    }

    fn push(&mut self, text: &str, space: Space) {
        if space == Space::Kept {
            return self.text.push_str(text);
        }
        for character in text.chars() {
            let blank = character.is_ascii_whitespace();
            if !blank {
                self.text.push(character);
            } else if !self.text.ends_with([' ', '\n', '\t']) {
                self.text.push(' ');
            }
        }
    }

    fn new_line(&mut self) {
        self.text.truncate(self.text.trim_end_matches([' ', '\t']).len());
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }
}

#[cfg(test)]
mod tests;

//! Trims a page to what a reader wants of it.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, local_name, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use url::Url;

/// Elements nobody reads.
const CLUTTER: [&str; 14] = [
    "script", "style", "noscript", "template", "svg", "iframe", "object", "canvas", "nav", "footer", "form", "button",
    "dialog", "link",
];
/// Deeper elements are dropped: rendering is recursive, and no honest page needs more.
const MAX_DEPTH: usize = 200;

/// A parsed page.
pub(crate) struct Page {
    /// The text of its `title` element.
    pub(crate) title: Option<String>,
    /// Its `main` element, or all of it, without clutter and with absolute links.
    pub(crate) content: Handle,
    // Dropping the root takes every node apart, also those held elsewhere.
    _root: Handle,
}

/// Parses `html`, fetched from `base`.
pub(crate) fn parse(html: &str, base: Option<&Url>) -> Page {
    let document = parse_document(RcDom::default(), ParseOpts::default()).one(html).document;
    trim(&document, base, 0);
    let title = find(&document, "title").map(|node| inner_text(&node)).filter(|title| !title.is_empty());
    let content = find(&document, "main").or_else(|| find(&document, "body")).unwrap_or_else(|| document.clone());
    Page { title, content, _root: document }
}

/// The name of an element; nothing for other nodes.
pub(crate) fn tag(node: &Handle) -> Option<&str> {
    match &node.data {
        NodeData::Element { name, .. } => Some(&name.local),
        _ => None,
    }
}

fn trim(node: &Handle, base: Option<&Url>, depth: usize) {
    if let Some(base) = base {
        complete(node, base);
    }
    let unwanted = |child: &Handle| tag(child).is_some_and(|tag| CLUTTER.contains(&tag));
    node.children.borrow_mut().retain(|child| depth < MAX_DEPTH && !unwanted(child));
    for child in node.children.borrow().iter() {
        trim(child, base, depth + 1);
    }
}

fn complete(node: &Handle, base: &Url) {
    let NodeData::Element { attrs, .. } = &node.data else { return };
    for attribute in attrs.borrow_mut().iter_mut() {
        let link = matches!(attribute.name.local, local_name!("href") | local_name!("src"));
        if let (true, Ok(url)) = (link, base.join(&attribute.value)) {
            attribute.value = url.as_str().into();
        }
    }
}

fn find(node: &Handle, wanted: &str) -> Option<Handle> {
    if tag(node) == Some(wanted) {
        return Some(node.clone());
    }
    node.children.borrow().iter().find_map(|child| find(child, wanted))
}

fn inner_text(node: &Handle) -> String {
    let children = node.children.borrow();
    let texts = children.iter().filter_map(|child| match &child.data {
        NodeData::Text { contents } => Some(contents.borrow().to_string()),
        _ => None,
    });
    let text: String = texts.collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;

//! One page as Markdown and as text.

use super::{markdown, text};
use crate::html;

const PAGE: &str = "<body><h1>Prices &amp; terms</h1>\n<p>As of <b>May</b>,\n see <a href='/x'>here</a>.<br>End</p>
<ul><li>one</li><li>two</li></ul><script>hidden()</script>
<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table><pre><code>x  =  1
y</code></pre></body>";

#[test]
fn test_markdown_of_a_page_keeps_its_structure() {
    let written = markdown(&html::parse(PAGE, None));

    for part in
        ["# Prices & terms", "As of **May**, see [here](/x).", "- one\n- two", "| a | b |", "```\nx  =  1\ny\n```"]
    {
        assert!(written.contains(part), "{part} in\n{written}");
    }
    assert!(!written.contains("hidden"));
}

#[test]
fn test_text_of_a_page_has_a_line_for_each_block() {
    let written = text(PAGE);

    assert_eq!(written, "Prices & terms\nAs of May, see here.\nEnd\none\ntwo\na\tb\n1\t2\nx  =  1\ny");
}

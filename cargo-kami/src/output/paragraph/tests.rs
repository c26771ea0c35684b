//! Wrapped lines are joined, and what follows is left out.

use super::first_paragraph;

#[test]
fn test_first_paragraph_of_a_description_is_one_line() {
    let cases = [
        ("", ""),
        ("\n One line.\n", "One line."),
        ("Finds the words\n  of a text.", "Finds the words of a text."),
        ("Wrapped\r\nonce.\r\n\r\nMore.", "Wrapped once."),
        ("First.\n \nSecond.", "First."),
    ];

    for (text, paragraph) in cases {
        assert_eq!(first_paragraph(text), paragraph, "{text:?}");
    }
}

//! The smallest tool there is.

/// Says a text again.
#[kami::tool(read_only, idempotent)]
fn echo(
    /// What to say.
    text: String,
) -> String {
    text
}

#[cfg(test)]
mod tests {
    //! The function, called like any other.

    #[test]
    fn test_echo_of_a_text_says_it_again() {
        let text = "hello";

        let answer = super::echo(text.to_owned());

        assert_eq!(answer, text);
    }
}

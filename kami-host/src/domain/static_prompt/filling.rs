//! From a prompt and what is filled in to messages.

use super::{Blob, Completions, Content, Filled, Messages, Piece, StaticContent, StaticMessage, StaticPrompt};

impl StaticPrompt {
    /// How large the messages will be, in bytes; to be asked before they are made.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_host::domain::StaticPrompt::default().size(&[]), 0);
    /// ```
    pub fn size(&self, filled: &[Filled]) -> usize {
        let size = |message: &StaticMessage| match &message.content {
            StaticContent::Text(pieces) => {
                pieces.iter().fold(0_usize, |size, piece| size.saturating_add(self.said(piece, filled).len()))
            }
            StaticContent::Image { data, .. } => data.len(),
        };
        self.messages.iter().map(size).fold(0, usize::saturating_add)
    }

    /// The messages, with what is filled in put in as it is.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_host::domain::StaticPrompt::default().fill(&[]).messages.is_empty());
    /// ```
    pub fn fill(&self, filled: &[Filled]) -> Messages {
        let content = |content: &StaticContent| match content {
            StaticContent::Text(pieces) => Content::Text(pieces.iter().map(|piece| self.said(piece, filled)).collect()),
            StaticContent::Image { mime_type, data } => {
                Content::Image(Blob { data: data.clone(), mime_type: mime_type.clone() })
            }
        };
        let messages = self.messages.iter().map(|message| (message.role, content(&message.content)));
        Messages { description: self.description.clone(), messages: messages.collect() }
    }

    /// The values of a blank that begin as typed, whatever the case.
    ///
    /// # Examples
    /// ```
    /// use kami_host::domain::{StaticArgument, StaticPrompt};
    /// let completions = vec!["Äther".into(), "Erde".into()];
    /// let element = StaticArgument { name: "element".into(), completions, ..StaticArgument::default() };
    /// let prompt = StaticPrompt { arguments: vec![element], ..StaticPrompt::default() };
    /// assert_eq!(prompt.complete("element", "ä").values, ["Äther"]);
    /// ```
    pub fn complete(&self, argument: &str, typed: &str) -> Completions {
        let typed = typed.to_lowercase();
        let known = self.arguments.iter().filter(|known| known.name == argument).flat_map(|known| &known.completions);
        let values: Vec<String> = known.filter(|value| value.to_lowercase().starts_with(&typed)).cloned().collect();
        Completions { total: u32::try_from(values.len()).ok(), values, has_more: false }
    }

    /// Whether it can complete anything.
    ///
    /// # Examples
    /// ```
    /// assert!(!kami_host::domain::StaticPrompt::default().completes());
    /// ```
    pub fn completes(&self) -> bool {
        self.arguments.iter().any(|argument| !argument.completions.is_empty())
    }

    fn said<'a>(&'a self, piece: &'a Piece, filled: &'a [Filled]) -> &'a str {
        let blank = match piece {
            Piece::Text(text) => return text,
            Piece::Blank { blank } => blank,
        };
        let default = || self.arguments.iter().find(|known| known.name == *blank).map(|known| known.default.as_str());
        let value = filled.iter().find(|(name, _)| name == blank).map(|(_, value)| value.as_str());
        value.or_else(default).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;

//! From what a person types to what the full-text index understands.

/// The words of a query.
pub(super) struct Words(Vec<String>);

/// More words than this do not make a search better.
const MOST_WORDS: usize = 16;
/// One letter is the beginning of too many words.
const SHORTEST_BEGINNING: usize = 2;

impl Words {
    /// Everything that is no letter or digit separates words, as in the index.
    pub(super) fn of(query: &str) -> Self {
        let words = query.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        Self(words.take(MOST_WORDS).map(str::to_lowercase).collect())
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Texts with all of the words, each as a beginning.
    pub(super) fn all(&self) -> String {
        self.join(" AND ")
    }

    /// Texts with any of the words.
    pub(super) fn any(&self) -> String {
        self.join(" OR ")
    }

    /// The name that might be meant.
    pub(super) fn name(&self) -> String {
        self.0.join("-")
    }

    /// Words hold letters and digits only, so that none can be taken for an operator.
    fn join(&self, operator: &str) -> String {
        let beginning = |word: &String| {
            let star = if word.chars().count() < SHORTEST_BEGINNING { "" } else { "*" };
            format!("\"{word}\"{star}")
        };
        self.0.iter().map(beginning).collect::<Vec<_>>().join(operator)
    }
}

#[cfg(test)]
mod tests;

//! The columns of a table, by name.

/// How many names an error message lists.
const LISTED: usize = 40;

/// The names of the columns, each different and none empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Columns {
    names: Vec<String>,
}

impl Columns {
    /// The columns of a header line; missing names are made up and repeated ones numbered.
    pub(crate) fn from_header<'a>(header: impl Iterator<Item = &'a str>) -> Self {
        let mut names: Vec<String> = Vec::new();
        for (name, number) in header.map(str::trim).zip(1..) {
            let name = if name.is_empty() { format!("column_{number}") } else { name.to_owned() };
            let mut unique = name.clone();
            let mut copy = 2;
            while names.contains(&unique) {
                unique = format!("{name}_{copy}");
                copy += 1;
            }
            names.push(unique);
        }
        Self { names }
    }

    /// The names, in the order of the file.
    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    /// Where the column `name` stands, or what is wrong with the name. Case counts only when two columns differ in nothing else.
    pub(crate) fn find(&self, name: &str) -> Result<usize, String> {
        let exact = self.names.iter().position(|known| known == name);
        let folded = || {
            let mut alike = (0..).zip(&self.names).filter(|(_, known)| known.eq_ignore_ascii_case(name.trim()));
            alike.next().filter(|_| alike.next().is_none()).map(|(index, _)| index)
        };
        exact.or_else(folded).ok_or_else(|| self.unknown(name))
    }

    fn unknown(&self, name: &str) -> String {
        let known: Vec<_> = self.names.iter().take(LISTED).map(String::as_str).collect();
        let more = if known.len() < self.names.len() { ", …" } else { "" };
        format!("there is no column `{name}`; the columns are: {}{more}", known.join(", "))
    }
}

#[cfg(test)]
mod tests;

//! From what is declared to what the component carries.

use super::{
    blanks::pieces,
    declared::{DeclaredContents, DeclaredDocuments, DeclaredFile, DeclaredPrompt, DeclaredResource, DeclaredSaid},
    media,
};
use kami_host::domain::{
    Listing, Prompt, Resource, StaticContent, StaticContents, StaticDocuments, StaticMessage, StaticPrompt,
    StaticResource,
};
use kami_registry::document::Problem;

/// As large as one file may be, in bytes.
pub(crate) const LARGEST: usize = 1 << 20;
/// As large as all of them may be together.
const ALTOGETHER: usize = 4 << 20;

/// What the component carries, and what is said of it.
#[derive(Debug, Default)]
pub(crate) struct Embedded {
    pub(crate) documents: StaticDocuments,
    resources: Vec<Resource>,
    prompts: Vec<Prompt>,
}

impl Embedded {
    /// What the component offers in all.
    pub(crate) fn beside(self, mut listing: Listing) -> Listing {
        listing.resources.extend(self.resources);
        listing.prompts.extend(self.prompts);
        listing
    }
}

/// Takes in the files; `read` gives the bytes at a path from the folder of the project, or says why there are none.
pub(crate) fn embed(
    declared: DeclaredDocuments,
    kami_toml: &str,
    read: &dyn Fn(&str) -> Result<Vec<u8>, String>,
) -> Result<Embedded, Vec<Problem>> {
    let mut work = Work { kami_toml, read, left: ALTOGETHER, problems: Vec::new() };
    let mut embedded = Embedded::default();
    for declared in declared.resources {
        work.resource(declared, &mut embedded);
    }
    for declared in declared.prompts {
        work.prompt(declared, &mut embedded);
    }
    if work.problems.is_empty() { Ok(embedded) } else { Err(work.problems) }
}

struct Work<'a> {
    kami_toml: &'a str,
    read: &'a dyn Fn(&str) -> Result<Vec<u8>, String>,
    left: usize,
    problems: Vec<Problem>,
}

impl Work<'_> {
    fn resource(&mut self, declared: DeclaredResource, embedded: &mut Embedded) {
        let DeclaredResource { mut resource, contents } = declared;
        let is_text = resource.mime_type.as_deref().is_some_and(media::is_text);
        let contents = match contents {
            DeclaredContents::Text(text) => Some(StaticContents::Text(text)),
            DeclaredContents::File(file) if is_text => self.text(&file).map(StaticContents::Text),
            DeclaredContents::File(file) => self.bytes(&file).map(StaticContents::Blob),
        };
        let Some(contents) = contents else { return };
        resource.size = Some(contents.len() as u64);
        let (uri, mime_type) = (resource.uri.clone(), resource.mime_type.clone());
        embedded.documents.resources.push(StaticResource { uri, mime_type, contents });
        embedded.resources.push(resource);
    }

    fn prompt(&mut self, declared: DeclaredPrompt, embedded: &mut Embedded) {
        let DeclaredPrompt { prompt, arguments, messages } = declared;
        let names: Vec<&str> = prompt.arguments.iter().map(|argument| argument.name.as_str()).collect();
        let mut filled = Vec::new();
        for message in messages {
            let content = match message.said {
                DeclaredSaid::Text(pieces) => Some(StaticContent::Text(pieces)),
                DeclaredSaid::File(file) => self.template(&file, &names),
                DeclaredSaid::Image(file, mime_type) => {
                    let image = |data| StaticContent::Image { mime_type: mime_type.to_owned(), data };
                    self.bytes(&file).map(image)
                }
            };
            filled.extend(content.map(|content| StaticMessage { role: message.role, content }));
        }
        let (name, description) = (prompt.name.clone(), prompt.description.clone());
        embedded.documents.prompts.push(StaticPrompt { name, description, arguments, messages: filled });
        embedded.prompts.push(prompt);
    }

    fn template(&mut self, file: &DeclaredFile, names: &[&str]) -> Option<StaticContent> {
        let text = self.text(file)?;
        let cut = pieces(&text, names).map(StaticContent::Text);
        cut.map_err(|wrong| self.problem(file, &format!("in `{}`, {wrong}", file.path))).ok()
    }

    fn text(&mut self, file: &DeclaredFile) -> Option<String> {
        let text = String::from_utf8(self.bytes(file)?);
        let wrong = |_| self.problem(file, &format!("`{}` is not UTF-8, as text has to be", file.path));
        text.map_err(wrong).ok()
    }

    fn bytes(&mut self, file: &DeclaredFile) -> Option<Vec<u8>> {
        let bytes = match (self.read)(&file.path) {
            Ok(bytes) => bytes,
            Err(wrong) => {
                self.problem(file, &wrong);
                return None;
            }
        };
        let Some(left) = self.left.checked_sub(bytes.len()) else {
            self.problem(file, "a component carries 4 MiB of files at most");
            return None;
        };
        self.left = left;
        Some(bytes)
    }

    fn problem(&mut self, file: &DeclaredFile, message: &str) {
        self.problems.push(Problem::new(self.kami_toml, file.span.clone(), message));
    }
}

#[cfg(test)]
mod tests;

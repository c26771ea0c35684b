//! From `[[prompts]]` to what is declared.

use super::{
    blanks::pieces,
    declared::{DeclaredMessage, DeclaredPrompt, DeclaredSaid},
    media,
    resources::{checked, file, place},
};
use kami_host::domain::{Prompt, PromptArgument, Role, StaticArgument, check_tool_name};
use kami_registry::document::{Reader, Section, Value};

const KEYS: [&str; 5] = ["name", "title", "description", "arguments", "messages"];
const ARGUMENT: [&str; 6] = ["name", "title", "description", "required", "default", "completions"];
const MESSAGE: [&str; 4] = ["role", "text", "file", "image"];

pub(in crate::project) fn prompts<'i>(reader: &mut Reader<'i>, value: Option<Value<'i>>) -> Vec<DeclaredPrompt> {
    let mut all: Vec<DeclaredPrompt> = Vec::new();
    for item in reader.list(value) {
        let table = reader.table(Some(item), "a table with `name` and `messages`");
        let mut section = reader.known(table, &KEYS);
        let place = place(&section, "name");
        let Some(declared) = prompt(reader, &mut section) else { continue };
        if all.iter().any(|other| other.prompt.name == declared.prompt.name) {
            reader.problem(place, "another prompt has this name");
        }
        all.push(declared);
    }
    all
}

fn prompt<'i>(reader: &mut Reader<'i>, section: &mut Section<'i>) -> Option<DeclaredPrompt> {
    let name = checked(reader, section, "name", |name| check_tool_name(name).err().map(|error| error.to_string()));
    let (title, description) = (reader.value(section.take("title")), reader.value(section.take("description")));
    let (mut described, mut arguments) = (Vec::new(), Vec::new());
    for item in reader.list(section.take("arguments")) {
        let table = reader.table(Some(item), "a table like `{ name = \"language\" }`");
        let mut section = reader.known(table, &ARGUMENT);
        if let Some((seen, known)) = argument(reader, &mut section, &described) {
            described.push(seen);
            arguments.push(known);
        }
    }
    let messages = messages(reader, section, &arguments);
    arguments.retain(|known| !known.default.is_empty() || !known.completions.is_empty());
    let prompt = Prompt { name: name?, title, description, arguments: described, meta: None };
    Some(DeclaredPrompt { prompt, arguments, messages })
}

fn argument<'i>(
    reader: &mut Reader<'i>,
    section: &mut Section<'i>,
    others: &[PromptArgument],
) -> Option<(PromptArgument, StaticArgument)> {
    let name = checked(reader, section, "name", |name| {
        let plain = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'));
        let again = others.iter().any(|other| other.name == name).then(|| "another argument has this name".to_owned());
        again.or_else(|| {
            (!plain).then(|| format!("`{name}` cannot be the name of an argument: letters, digits, `_` and `-`"))
        })
    });
    let (title, description) = (reader.value(section.take("title")), reader.value(section.take("description")));
    let required = reader.value(section.take("required")).unwrap_or_default();
    let default_place = place(section, "default");
    let default: Option<String> = reader.value(section.take("default"));
    if required && default.is_some() {
        reader.problem(default_place, "an argument that is required has no default");
    }
    let (completions, default) = (reader.values(section.take("completions")), default.unwrap_or_default());
    let name = name?;
    let known = StaticArgument { name: name.clone(), default, completions };
    Some((PromptArgument { name, title, description, required }, known))
}

fn messages<'i>(
    reader: &mut Reader<'i>,
    section: &mut Section<'i>,
    arguments: &[StaticArgument],
) -> Vec<DeclaredMessage> {
    let items = reader.list(section.take("messages"));
    if items.is_empty() {
        reader.problem(section.span(), "a prompt has `messages`, like `[{ text = \"…\" }]`");
    }
    let names: Vec<&str> = arguments.iter().map(|argument| argument.name.as_str()).collect();
    let mut messages = Vec::new();
    for item in items {
        let table = reader.table(Some(item), "a table like `{ text = \"…\" }`");
        let mut section = reader.known(table, &MESSAGE);
        let role = reader.value(section.take("role")).unwrap_or(Role::User);
        messages.extend(said(reader, &mut section, &names).map(|said| DeclaredMessage { role, said }));
    }
    messages
}

fn said<'i>(reader: &mut Reader<'i>, section: &mut Section<'i>, names: &[&str]) -> Option<DeclaredSaid> {
    match (section.take("text"), section.take("file"), section.take("image")) {
        (Some(text), None, None) => {
            let span = text.span();
            let text: String = reader.value(Some(text))?;
            pieces(&text, names).map(DeclaredSaid::Text).map_err(|wrong| reader.problem(span, wrong)).ok()
        }
        (None, Some(path), None) => file(reader, path).map(DeclaredSaid::File),
        (None, None, Some(path)) => {
            let image = file(reader, path)?;
            let media = media::of_image(&image.path);
            if media.is_none() {
                reader.problem(image.span.clone(), "its name is not that of a picture, like `logo.png`");
            }
            Some(DeclaredSaid::Image(image, media?))
        }
        _ => {
            reader.problem(section.span(), "a message has either `text`, `file` or `image`");
            None
        }
    }
}

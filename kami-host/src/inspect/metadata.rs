//! The standard metadata sections of a component.

use serde::{Deserialize, Serialize};
use wasmparser::{KnownCustom, Parser, Payload};

/// What the standard metadata sections say.
///
/// # Examples
/// ```
/// assert_eq!(kami_host::Metadata::default().version, None);
/// ```
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Metadata {
    /// The component's name.
    pub name: Option<String>,
    /// Its version.
    pub version: Option<String>,
    /// What it is for.
    pub description: Option<String>,
    /// Who wrote it.
    pub authors: Option<String>,
    /// An SPDX expression.
    pub licenses: Option<String>,
    /// Where its source is.
    pub source: Option<String>,
    /// Its home page.
    pub homepage: Option<String>,
    /// The commit it was built from.
    pub revision: Option<String>,
}

impl Metadata {
    /// Takes in one custom section at the top level of the component.
    pub(super) fn take(&mut self, name: &str, data: &[u8], custom: KnownCustom<'_>) {
        if let KnownCustom::ComponentName(names) = custom {
            let found = names.into_iter().flatten().find_map(|name| match name {
                wasmparser::ComponentName::Component { name, .. } => Some(name.to_owned()),
                _ => None,
            });
            self.name = found.or_else(|| self.name.take());
            return;
        }
        let field = match name {
            "version" => &mut self.version,
            "description" => &mut self.description,
            "authors" => &mut self.authors,
            "licenses" => &mut self.licenses,
            "source" => &mut self.source,
            "homepage" => &mut self.homepage,
            "revision" => &mut self.revision,
            _ => return,
        };
        *field = std::str::from_utf8(data).ok().map(str::to_owned);
    }
}

/// The custom sections at the top level of a component, in order.
pub(super) fn custom_sections<'a>(
    bytes: &'a [u8],
) -> impl Iterator<Item = Result<wasmparser::CustomSectionReader<'a>, wasmparser::BinaryReaderError>> {
    let mut depth = 0_usize;
    Parser::new(0).parse_all(bytes).filter_map(move |payload| match payload {
        Err(error) => Some(Err(error)),
        Ok(Payload::Version { .. }) => {
            depth += 1;
            None
        }
        Ok(Payload::End(_)) => {
            depth = depth.saturating_sub(1);
            None
        }
        Ok(Payload::CustomSection(section)) if depth == 1 => Some(Ok(section)),
        Ok(_) => None,
    })
}

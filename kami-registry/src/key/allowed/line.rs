//! One line: names, perhaps options, a key.

use super::{LineProblem, SignerRefusal, field, options::Options, pattern::list_matches};
use crate::{
    Timestamp,
    key::{KeyError, Namespace, PublicKey},
};

#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) principals: String,
    pub(super) key: PublicKey,
    options: Options,
}

impl Line {
    pub(super) fn parse(text: &str) -> Result<Self, LineProblem> {
        if text.contains(|character: char| character.is_control() && character != '\t') {
            return Err(LineProblem::Control);
        }
        if PublicKey::parse(text).is_ok() {
            return Err(LineProblem::NoName);
        }
        let (principals, rest) = field::first(text.trim());
        let principals = field::unquoted(principals).unwrap_or(principals);
        let (word, after) = field::first(rest);
        if word.is_empty() {
            return Err(LineProblem::NoKey);
        }
        let (options, key) = match PublicKey::parse(rest) {
            // what is no key at all stands before one
            Err(KeyError::Malformed) if !word.starts_with("ssh-") => (Options::parse(word)?, PublicKey::parse(after)),
            key => (Options::default(), key),
        };
        Ok(Self { principals: principals.to_owned(), key: key.map_err(LineProblem::of_key)?, options })
    }

    pub(super) fn allows(&self, namespace: Namespace, at: Timestamp) -> Result<(), SignerRefusal> {
        let Options { namespaces, after, before } = &self.options;
        let principals = || self.principals.clone();
        if namespaces.as_ref().is_some_and(|list| !list_matches(list, namespace.as_str())) {
            return Err(SignerRefusal::Namespace { principals: principals(), namespace });
        }
        match (after, before) {
            (Some(after), _) if at < *after => Err(SignerRefusal::NotYet { principals: principals(), after: *after }),
            (_, Some(before)) if at > *before => {
                Err(SignerRefusal::Expired { principals: principals(), before: *before })
            }
            _ => Ok(()),
        }
    }
}

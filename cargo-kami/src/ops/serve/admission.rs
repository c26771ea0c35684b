//! Whom a server lets in, as its file of tokens says now.

use super::{HttpPlace, ServeError, ServeEvent, ServeSink, oauth};
use crate::{
    Diagnostic,
    adapters::{FileError, private::PrivateFileError},
    ops::{TokenError, tokens},
};
use kami_host::mcp::{HttpOptions, Token, Tokens};
use std::{path::PathBuf, time::Duration};
use tokio::{task::spawn_blocking, time::sleep};

/// Between two looks at the file.
const PACE: Duration = Duration::from_secs(1);

/// A file of tokens that others change while it is looked at.
pub(super) struct Admission {
    path: PathBuf,
    tokens: Tokens,
    /// What it said last.
    seen: Vec<Token>,
    /// What went wrong last: it is told once.
    last: Option<&'static str>,
}

/// How to serve there, and what has to be kept up to date meanwhile.
pub(super) async fn open(place: &HttpPlace, tell: &ServeSink) -> Result<(HttpOptions, Option<Admission>), ServeError> {
    let mut options = place.options.clone();
    if let Some(path) = &place.oauth_config {
        options.access.oauth = Some(oauth::open(path, tell).await?);
    }
    let Some(path) = place.token_file.clone() else { return Ok((options, None)) };
    let seen = tokens(&path)?;
    let tokens = Tokens::new(seen.clone());
    options.access.tokens = Some(tokens.clone());
    Ok((options, Some(Admission { path, tokens, seen, last: None })))
}

impl Admission {
    /// Follows the file, for ever.
    pub(super) async fn keep(mut self, tell: ServeSink) {
        loop {
            sleep(PACE).await;
            let path = self.path.clone();
            let Ok(read) = spawn_blocking(move || tokens(&path)).await else { return };
            if let Err(error) = self.look(read)
                && self.last.replace(error.code()) != Some(error.code())
            {
                tell(ServeEvent::Tokens(error));
            }
        }
    }

    fn look(&mut self, read: Result<Vec<Token>, TokenError>) -> Result<(), TokenError> {
        let (now, error) = match read {
            Ok(now) => (now, None),
            // whoever takes the file away wants nobody to be let in
            Err(error @ TokenError::File(PrivateFileError::File(FileError::Missing { .. }))) => {
                (Vec::new(), Some(error))
            }
            Err(error) => return Err(error),
        };
        if now != self.seen {
            self.tokens.replace(now.clone());
            self.seen = now;
        }
        match error {
            Some(error) => Err(error),
            None => {
                self.last = None;
                Ok(())
            }
        }
    }
}

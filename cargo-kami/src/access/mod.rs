//! Whom a server lets in, as an operator writes it down. Pure functions over text; where the text is kept is for others to
//! know.

mod edit;
mod oauth;
mod secret;
mod tokens;

pub use edit::{NewToken, TokenEditError, add_token, remove_token};
pub use oauth::OAuthTerms;
pub use secret::secret;
pub use tokens::parse_tokens;

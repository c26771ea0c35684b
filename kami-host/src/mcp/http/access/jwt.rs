//! What a signed token says.

use super::{denied::Denied, keys::Wanted, signature};
use jsonwebtoken::{DecodingKey, Validation, decode, decode_header, errors::ErrorKind};
use serde::Deserialize;

/// How far clocks may be apart, in seconds.
const LEEWAY: u64 = 30;
/// The longest name somebody may have, in bytes.
const NAME: usize = 255;

/// Who has a token, and what for.
#[derive(Debug, Deserialize)]
pub(super) struct Claims {
    iss: String,
    /// Who has it.
    pub(super) sub: String,
    scope: Option<Scopes>,
    /// What some issuers call the scopes.
    scp: Option<Scopes>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Scopes {
    Text(String),
    List(Vec<String>),
}

impl Claims {
    /// What it is good for.
    pub(super) fn scopes(&self) -> Vec<&str> {
        self.scope.iter().chain(&self.scp).flat_map(Scopes::each).collect()
    }
}

impl Scopes {
    fn each(&self) -> Vec<&str> {
        match self {
            Self::Text(text) => text.split(' ').filter(|scope| !scope.is_empty()).collect(),
            Self::List(list) => list.iter().map(String::as_str).collect(),
        }
    }
}

/// What the token says it is signed with. Nothing it brings along itself is a key.
pub(super) fn wanted(token: &str) -> Result<Wanted, Denied> {
    let header = decode_header(token).map_err(|_| Denied::Unknown)?;
    // what is critical has to be understood, and nothing is
    if !signature::TAKEN.contains(&header.alg) || header.crit.is_some() {
        return Err(Denied::Algorithm);
    }
    Ok(Wanted { algorithm: header.alg, id: header.kid })
}

/// What a token says, if it is signed with this key, by this issuer, for this audience, and counts now.
pub(super) fn claims(
    token: &str,
    (wanted, key): (&Wanted, &DecodingKey),
    (issuer, audience): (&str, &str),
) -> Result<Claims, Denied> {
    signature::install();
    let mut validation = Validation::new(wanted.algorithm);
    validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
    validation.set_issuer(&[issuer]);
    validation.set_audience(&[audience]);
    validation.validate_nbf = true;
    validation.leeway = LEEWAY;
    let claims = decode::<Claims>(token, key, &validation).map_err(|error| denied(error.kind()))?.claims;
    let odd = claims.sub.is_empty() || claims.sub.len() > NAME || claims.sub.contains(char::is_control);
    if odd || claims.iss != issuer { Err(Denied::Claims) } else { Ok(claims) }
}

fn denied(error: &ErrorKind) -> Denied {
    match error {
        ErrorKind::ExpiredSignature => Denied::Expired,
        ErrorKind::ImmatureSignature => Denied::NotYet,
        ErrorKind::InvalidAudience => Denied::Audience,
        ErrorKind::InvalidIssuer => Denied::Issuer,
        ErrorKind::InvalidAlgorithm => Denied::Algorithm,
        ErrorKind::MissingRequiredClaim(_) | ErrorKind::InvalidClaimFormat(_) | ErrorKind::Json(_) => Denied::Claims,
        _ => Denied::Signature,
    }
}

#[cfg(test)]
mod tests;

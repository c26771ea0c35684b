//! A file about the authorization server whose tokens count.

use kami_host::domain::{Share, ToolPattern};
use kami_registry::document::{Problem, Reader, Section, Value};
use reqwest::Url;

const KEYS: [&str; 8] = ["issuer", "resource", "audience", "jwks", "required_scopes", "rate", "concurrent", "scopes"];

/// What a file says about the authorization server whose tokens count.
///
/// # Examples
/// ```
/// let text = "issuer = 'https://login.example.com'\nresource = 'https://tools.example.com/mcp'\njwks = 'keys.json'";
/// let terms = cargo_kami::access::OAuthTerms::parse(text).map_err(|_| "broken")?;
/// assert_eq!(terms.jwks, "keys.json");
/// # Ok::<(), &'static str>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct OAuthTerms {
    /// Who gives out the tokens: their `iss`.
    pub issuer: String,
    /// The address clients know the server by.
    pub resource: String,
    /// Whom the tokens must be for, where that is not the resource.
    pub audience: Option<String>,
    /// Where the keys of the issuer are: a URL, or the path of a file.
    pub jwks: String,
    /// Scopes without which nobody comes in.
    pub required: Vec<String>,
    /// What the other scopes let somebody use.
    pub scopes: Vec<(String, Vec<ToolPattern>)>,
    /// How much of the server each of them may have.
    pub share: Share,
}

impl OAuthTerms {
    /// Reads the text of such a file.
    ///
    /// # Errors
    /// With everything that is wrong with it, from top to bottom.
    ///
    /// # Examples
    /// ```
    /// let problems = cargo_kami::access::OAuthTerms::parse("isuer = 'x'").err().unwrap_or_default();
    /// assert_eq!(problems[0].message, "unknown key `isuer`, did you mean `issuer`?");
    /// ```
    pub fn parse(text: &str) -> Result<Self, Vec<Problem>> {
        let (mut reader, mut whole) = Reader::open(text, &KEYS)?;
        let issuer = address(&mut reader, &mut whole, "issuer");
        let resource = address(&mut reader, &mut whole, "resource");
        let is_web = whole.iter().any(|(key, value)| key == "jwks" && is_url(value));
        let jwks = if is_web { address(&mut reader, &mut whole, "jwks") } else { reader.required(&mut whole, "jwks") };
        let audience = reader.value(whole.take("audience"));
        let required = reader.values(whole.take("required_scopes"));
        let share =
            Share { rate: reader.value(whole.take("rate")), concurrent: reader.value(whole.take("concurrent")) };
        let scopes = scopes(&mut reader, whole.take("scopes"));
        let (Some(issuer), Some(resource), Some(jwks)) = (issuer, resource, jwks) else {
            // whatever is missing is a problem
            return reader.finish(None).and_then(|terms: Option<Self>| terms.ok_or_else(Vec::new));
        };
        reader.finish(Self { issuer, resource, audience, jwks, required, scopes, share })
    }
}

fn scopes<'i>(reader: &mut Reader<'i>, value: Option<Value<'i>>) -> Vec<(String, Vec<ToolPattern>)> {
    let entries = reader.table(value, "a table of scopes").entries();
    entries.into_iter().map(|(scope, tools)| (scope.into_inner(), reader.values(Some(tools)))).collect()
}

fn is_url(value: &Value<'_>) -> bool {
    value.get_ref().as_str().is_some_and(|text| text.contains("://"))
}

/// An address that nobody on the way can answer for.
fn address<'i>(reader: &mut Reader<'i>, section: &mut Section<'i>, key: &str) -> Option<String> {
    let place = section.iter().find(|(name, _)| *name == key).map(|(_, value)| value.span());
    let text: String = reader.required(section, key)?;
    let span = place.unwrap_or_else(|| section.span());
    match Url::parse(&text) {
        Ok(url) if url.fragment().is_none() && is_safe(&url) => Some(text),
        Ok(url) if url.scheme() == "http" => {
            reader.problem(span, "`http://` is for this machine alone, write an address that starts with `https://`");
            None
        }
        _ => {
            reader.problem(span, "this is no address, write it like `https://login.example.com`");
            None
        }
    }
}

fn is_safe(url: &Url) -> bool {
    let loopback = ["localhost", "127.0.0.1", "[::1]"].contains(&url.host_str().unwrap_or_default());
    url.scheme() == "https" || url.scheme() == "http" && loopback
}

#[cfg(test)]
mod tests;

//! Addresses made of others.

use super::WebAddress;

impl WebAddress {
    /// The address of what lies beside it under the same name and `ending`.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::adapters::download::WebAddress;
    /// let address = WebAddress::parse("https://example.com/demo.wasm?v=2", kami_registry::git::Insecure::Refused)?;
    /// assert_eq!(address.beside(".sig").to_string(), "https://example.com/demo.wasm.sig?v=2");
    /// # Ok::<(), cargo_kami::adapters::download::AddressError>(())
    /// ```
    #[must_use]
    pub fn beside(&self, ending: &str) -> Self {
        let mut url = self.0.clone();
        url.set_path(&format!("{}{ending}", self.0.path()));
        Self(url)
    }

    /// The address of what lies below this one, part by part.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::adapters::download::WebAddress;
    /// let api = WebAddress::parse("https://example.com/api/v3/", kami_registry::git::Insecure::Refused)?;
    /// assert_eq!(api.below(["tags", "a/b"]).to_string(), "https://example.com/api/v3/tags/a%2Fb");
    /// # Ok::<(), cargo_kami::adapters::download::AddressError>(())
    /// ```
    #[must_use]
    pub fn below<'a>(&self, parts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut url = self.0.clone();
        if let Ok(mut path) = url.path_segments_mut() {
            path.pop_if_empty().extend(parts);
        }
        Self(url)
    }
}

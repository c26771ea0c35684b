//! What is left of a grant where less is asked for.

use super::Origin;

impl Origin {
    /// This grant, no wider than what is `asked` for; nothing where neither [covers](Self::covers) the other.
    ///
    /// # Examples
    /// ```
    /// use kami_host::domain::Origin;
    /// let (granted, asked): (Origin, Origin) = ("https://*".parse()?, "https://*.example.com".parse()?);
    /// assert_eq!(granted.narrowed(&asked).as_ref(), Some(&asked));
    /// # Ok::<(), kami_host::domain::OriginError>(())
    /// ```
    pub fn narrowed(&self, asked: &Self) -> Option<Self> {
        if self.covers(asked) {
            return Some(asked.clone());
        }
        asked.covers(self).then(|| self.clone())
    }
}

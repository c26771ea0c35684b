//! Where a request stands in a trace, as W3C Trace Context writes it.

mod state;

/// Where a request stands in a trace that leads through several systems, as its sender says.
///
/// # Examples
/// ```
/// use kami_host::domain::TraceContext;
/// let context = TraceContext::parse("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
/// assert_eq!(context.ok_or("not of that form")?.trace, "4bf92f3577b34da6a3ce929d0e0e4736");
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TraceContext {
    /// The trace: 32 lower case hexadecimal digits.
    pub trace: String,
    /// The span of the sender: 16 lower case hexadecimal digits.
    pub parent: String,
    /// What systems on the way have added, as they wrote it.
    pub state: Option<String>,
}

impl TraceContext {
    /// Reads a `traceparent`; nothing where it is not as the recommendation wants it.
    ///
    /// # Examples
    /// ```
    /// use kami_host::domain::TraceContext;
    /// let zero = "00-00000000000000000000000000000000-00f067aa0ba902b7-01";
    /// assert_eq!(TraceContext::parse(zero), None);
    /// ```
    pub fn parse(traceparent: &str) -> Option<Self> {
        let mut fields = traceparent.splitn(5, '-');
        let mut field = |digits| fields.next().filter(|field| is_hex(field, digits));
        let (version, trace, parent, _flags) = (field(2)?, field(32)?, field(16)?, field(2)?);
        // later versions may say more, which is not for us
        let is_whole = version != "ff" && (version != "00" || fields.next().is_none());
        let is_known = |id: &str| id.bytes().any(|digit| digit != b'0');
        let context = || Self { trace: trace.to_owned(), parent: parent.to_owned(), state: None };
        (is_whole && is_known(trace) && is_known(parent)).then(context)
    }

    /// Adds a `tracestate`; one that is not as the recommendation wants it is left out.
    ///
    /// # Examples
    /// ```
    /// use kami_host::domain::TraceContext;
    /// let context = TraceContext::parse("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    /// let context = context.ok_or("not of that form")?.with_state("vendor=a:1");
    /// assert_eq!(context.state.as_deref(), Some("vendor=a:1"));
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn with_state(self, tracestate: &str) -> Self {
        Self { state: state::is_valid(tracestate).then(|| tracestate.to_owned()), ..self }
    }
}

fn is_hex(text: &str, digits: usize) -> bool {
    text.len() == digits && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests;

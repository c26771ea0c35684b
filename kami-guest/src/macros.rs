//! Short ways to fail.

/// Returns from the tool with an [`Error`](crate::Error) made from a format string.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// fn first(words: &[String]) -> kami::Result<&str> {
///     match words {
///         [first, ..] => Ok(first),
///         [] => kami::bail!("`words` is empty"),
///     }
/// }
/// # assert!(first(&[]).is_err());
/// ```
#[macro_export]
macro_rules! bail {
    ($($message:tt)+) => {
        return ::core::result::Result::Err($crate::Error::new(::core::format_args!($($message)+)))
    };
}

/// Returns from the tool with an [`Error`](crate::Error) made from a format string unless a condition holds.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// fn divide(a: f64, b: f64) -> kami::Result<f64> {
///     kami::ensure!(b != 0.0, "`b` is zero");
///     Ok(a / b)
/// }
/// # assert!(divide(1.0, 0.0).is_err());
/// ```
#[macro_export]
macro_rules! ensure {
    ($condition:expr, $($message:tt)+) => {
        if !$condition {
            $crate::bail!($($message)+);
        }
    };
}

//! Reports of how far a call has come.

use super::Channel;

/// A progress report in the making; it leaves when it is dropped.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// # let ctx = kami::testing::context();
/// for step in 1..=3 {
///     ctx.progress(step).of(3).message(format!("step {step}"));
/// }
/// # assert_eq!(ctx.reports().len(), 3);
/// ```
pub struct Progress<'a> {
    channel: &'a dyn Channel,
    report: Report,
}

/// One progress report.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// let ctx = kami::testing::context();
/// ctx.progress(1).of(4);
/// let report = &ctx.reports()[0];
/// assert_eq!((report.done, report.total, &report.message), (1.0, Some(4.0), &None));
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Report {
    /// Work done so far, in any unit.
    pub done: f64,
    /// All of the work in the same unit, where known.
    pub total: Option<f64>,
    /// What is going on.
    pub message: Option<String>,
}

impl<'a> Progress<'a> {
    pub(super) fn new(channel: &'a dyn Channel, done: f64) -> Self {
        Self { channel, report: Report { done, ..Report::default() } }
    }

    /// Says how much work there is in all.
    pub fn of(mut self, total: impl Amount) -> Self {
        self.report.total = Some(total.into_f64());
        self
    }

    /// Says what is going on.
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.report.message = Some(message.into());
        self
    }
}

impl Drop for Progress<'_> {
    fn drop(&mut self) {
        self.channel.progress(std::mem::take(&mut self.report));
    }
}

impl std::fmt::Debug for Progress<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.report.fmt(formatter)
    }
}

/// A number work is counted in: any integer or float of the standard library up to 64 bits.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// let ctx = kami::testing::context();
/// ctx.progress(0.5).of(10_u64);
/// ctx.progress("word".len());
/// # assert_eq!(ctx.reports()[1].done, 4.0);
/// ```
pub trait Amount: sealed::Sealed {
    #[doc(hidden)]
    fn into_f64(self) -> f64;
}

mod sealed {
    //! Keeps [`Amount`](super::Amount) to numbers.
    pub trait Sealed {}
}

macro_rules! amounts {
    ($($number:ty),+) => {
        $(impl sealed::Sealed for $number {}
        impl Amount for $number {
            fn into_f64(self) -> f64 {
                self as f64
            }
        })+
    };
}
amounts!(u8, u16, u32, u64, usize, i8, i16, i32, i64, isize, f32, f64);

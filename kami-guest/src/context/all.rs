//! Several questions at once.

use crate::error::Cause;
use crate::{Error, Result};

/// All of these answers, or all of the questions that are still open: the client gets them together instead of one after
/// the other.
///
/// # Errors
/// The first time, always: hand the error on with `?`. Later as soon as one of the answers is a failure.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// # use kami::{Context, context::all, serde_json::json};
/// #[kami::data]
/// struct Name {
///     /// Your name?
///     name: String,
/// }
///
/// /// Greets the user and lists the folders.
/// #[kami::tool]
/// fn greet(ctx: &Context) -> kami::Result<String> {
///     let (who, folders) = all((ctx.elicit::<Name>("who", "Who are you?"), ctx.roots("folders")))?;
///     Ok(format!("Hello {}, you have {} folders", who.name, folders.len()))
/// }
///
/// # fn main() -> kami::Result<()> {
/// let ctx = kami::testing::context().accept("who", json!({ "name": "Ann" })).answer("folders", &json!({ "roots": [] }));
/// assert_eq!(greet(&ctx)?, "Hello Ann, you have 0 folders");
/// # Ok(())
/// # }
/// ```
pub fn all<A: Answers>(answers: A) -> Result<A::All> {
    answers.all()
}

/// What [`all`] takes: two to six results of questions.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// # let ctx = kami::testing::context();
/// let asked = kami::context::all((ctx.roots("a"), ctx.roots("b")));
/// assert_eq!(asked.unwrap_err().to_string(), "waiting for the answer to `a` and `b`");
/// ```
pub trait Answers: sealed::Sealed {
    /// The answers.
    type All;

    #[doc(hidden)]
    fn all(self) -> Result<Self::All>;
}

mod sealed {
    //! Keeps [`Answers`](super::Answers) to tuples of results.
    pub trait Sealed {}
}

/// What is wrong for good goes before what is only open.
fn open<const N: usize>(errors: [Option<Error>; N]) -> Error {
    let mut questions = Vec::new();
    for error in errors.into_iter().flatten() {
        match error.into_cause() {
            Cause::Asks(asked) => questions.extend(asked),
            failure => return Error::from_cause(failure),
        }
    }
    Error::from_cause(Cause::Asks(questions))
}

macro_rules! answers {
    ($($name:ident)+) => {
        impl<$($name),+> sealed::Sealed for ($(Result<$name>,)+) {}
        #[expect(non_snake_case, reason = "a value has the name of its type")]
        impl<$($name),+> Answers for ($(Result<$name>,)+) {
            type All = ($($name,)+);

            fn all(self) -> Result<Self::All> {
                match self {
                    ($(Ok($name),)+) => Ok(($($name,)+)),
                    ($($name,)+) => Err(open([$($name.err()),+])),
                }
            }
        }
    };
}
answers!(A B);
answers!(A B C);
answers!(A B C D);
answers!(A B C D E);
answers!(A B C D E F);

//! Log messages.

use std::fmt::Display;

use super::{Context, Level};

impl Context {
    /// Writes one log message.
    ///
    /// # Examples
    /// ```
    /// # extern crate kami_guest as kami;
    /// # let ctx = kami::testing::context();
    /// ctx.log(kami::context::Level::Notice, "the cache is cold");
    /// # assert_eq!(ctx.logs()[0].message, "the cache is cold");
    /// ```
    pub fn log(&self, level: Level, message: impl Display) {
        self.channel.log(level, &message.to_string());
    }

    /// Writes a log message for whoever debugs the tool.
    ///
    /// # Examples
    /// ```
    /// # extern crate kami_guest as kami;
    /// # let ctx = kami::testing::context();
    /// ctx.debug("cache miss");
    /// # assert_eq!(ctx.logs().len(), 1);
    /// ```
    pub fn debug(&self, message: impl Display) {
        self.log(Level::Debug, message);
    }

    /// Writes a log message about normal work.
    ///
    /// # Examples
    /// ```
    /// # extern crate kami_guest as kami;
    /// # let ctx = kami::testing::context();
    /// ctx.info(format_args!("{} rows read", 3));
    /// # assert_eq!(ctx.logs().len(), 1);
    /// ```
    pub fn info(&self, message: impl Display) {
        self.log(Level::Info, message);
    }

    /// Writes a log message about something that may be wrong.
    ///
    /// # Examples
    /// ```
    /// # extern crate kami_guest as kami;
    /// # let ctx = kami::testing::context();
    /// ctx.warn("the file has no header");
    /// # assert_eq!(ctx.logs().len(), 1);
    /// ```
    pub fn warn(&self, message: impl Display) {
        self.log(Level::Warning, message);
    }

    /// Writes a log message about something that is wrong.
    ///
    /// # Examples
    /// ```
    /// # extern crate kami_guest as kami;
    /// # let ctx = kami::testing::context();
    /// ctx.error("the disk is full");
    /// # assert_eq!(ctx.logs().len(), 1);
    /// ```
    pub fn error(&self, message: impl Display) {
        self.log(Level::Error, message);
    }
}

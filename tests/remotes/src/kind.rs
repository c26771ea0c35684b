//! The ways to reach a repository.

/// How a repository is reached.
///
/// # Examples
/// ```no_run
/// for kind in kami_test_remotes::Kind::ALL {
///     println!("{kind:?}");
/// }
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    /// By its path.
    Folder,
    /// Through `git daemon`.
    Daemon,
    /// Through `git http-backend`.
    Http,
}

impl Kind {
    /// All of them.
    ///
    /// # Examples
    /// ```no_run
    /// assert_eq!(kami_test_remotes::Kind::ALL.len(), 3);
    /// ```
    pub const ALL: [Self; 3] = [Self::Folder, Self::Daemon, Self::Http];
}

//! Everything that can go wrong, told so that a model knows what to do next.

use std::path::PathBuf;

/// Why a question about a file has no answer.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub(crate) enum TableError {
    /// The folder is not there.
    #[error("no folder is granted; grant one with --dir {}=FOLDER", folder.display())]
    NoFolder {
        /// The folder as the tool sees it.
        folder: PathBuf,
    },
    /// No such file in the folder.
    #[error("there is no file `{name}`; list_files shows the names to use")]
    NoFile {
        /// The name asked for.
        name: String,
    },
    /// The name leads out of the folder.
    #[error("`{name}` is not a path inside the folder; use a name as list_files shows it")]
    Outside {
        /// The name asked for.
        name: String,
    },
    /// The file cannot be read.
    #[error("cannot read `{name}`")]
    Io {
        /// The file.
        name: String,
        /// What failed.
        source: std::io::Error,
    },
    /// The file is in an encoding whose bytes hide the delimiters.
    #[error("`{name}` is in UTF-16; it has to be saved as UTF-8")]
    Utf16 {
        /// The file.
        name: String,
    },
    /// The file has no first line.
    #[error("`{name}` is empty; a header line with the names of the columns is needed")]
    NoHeader {
        /// The file.
        name: String,
    },
    /// The file breaks off or is no CSV.
    #[error("`{name}` cannot be read as CSV")]
    Csv {
        /// The file.
        name: String,
        /// What failed, and where.
        source: csv::Error,
    },
    /// The query asks for what the file does not have, or makes no sense.
    #[error("{}", problems.join("\n"))]
    Query {
        /// Everything that is wrong with it.
        problems: Vec<String>,
    },
    /// More to remember than the sandbox has room for.
    #[error("there are more than {limit} different {what}; add filters, or group by columns with fewer values")]
    TooMany {
        /// What there is too much of.
        what: &'static str,
        /// How many are possible.
        limit: usize,
    },
    /// The caller no longer wants the answer.
    #[error("cancelled")]
    Cancelled,
}

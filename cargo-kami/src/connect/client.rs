//! The clients whose formats are known.

use clap::ValueEnum;

mod table;

/// A program that talks to MCP servers.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::connect::Client::ClaudeCode.title(), "Claude Code");
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum Client {
    /// Claude Desktop
    ClaudeDesktop,
    /// Claude Code
    ClaudeCode,
    /// Cursor
    Cursor,
    /// Visual Studio Code
    Vscode,
    /// Continue
    Continue,
    /// Zed
    Zed,
    /// Windsurf
    Windsurf,
    /// LangChain, in Python
    Langchain,
}

/// All there is to know about a client.
pub(crate) struct Facts {
    /// Its name.
    pub(crate) title: &'static str,
    pub(crate) syntax: Syntax,
    /// The key below which servers are.
    pub(crate) key: &'static str,
    /// What an entry says of a server that is started, where it has to.
    pub(crate) local: Option<&'static str>,
    /// How servers that are there already are named; nothing where the client reaches none.
    pub(crate) remote: Option<Remote>,
    /// The file of the user.
    pub(crate) user: Option<Place>,
    /// The file of a project, inside its folder.
    pub(crate) project: Option<&'static str>,
    /// What is left to do once the entry is in the file.
    pub(crate) afterwards: &'static str,
}

/// How a client names a server that is there already.
pub(crate) struct Remote {
    /// What an entry says of its kind, where it has to.
    pub(crate) kind: Option<&'static str>,
    /// The key of the address.
    pub(crate) url: &'static str,
    /// What stands before and behind the name of a variable that is to be filled in, where the client does so.
    pub(crate) variable: Option<(&'static str, &'static str)>,
}

/// What a client's file is written in.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Syntax {
    /// JSON as the standard has it.
    Json,
    /// JSON with comments and commas at the end.
    Jsonc,
    /// YAML, in a file a server.
    Yaml,
    /// Not a file, but code.
    Python,
}

/// Where a file is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Place {
    /// The variable that names the folder instead, where it is set.
    pub(crate) variable: Option<&'static str>,
    pub(crate) base: Base,
    /// The folder below the base, which the variable stands for.
    pub(crate) folder: &'static str,
    /// The file in that folder; `NAME` stands for the name of the server.
    pub(crate) file: &'static str,
}

/// Where folders of a user begin.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Base {
    /// At the home folder.
    Home,
    /// Where the platform keeps settings.
    Config,
    /// In `.config`, on every platform.
    DotConfig,
}

impl Client {
    /// What people call it.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(cargo_kami::connect::Client::Vscode.title(), "VS Code");
    /// ```
    pub fn title(self) -> &'static str {
        self.facts().title
    }

    /// What is left to do once it is told of a server.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(cargo_kami::connect::Client::ClaudeDesktop.afterwards(), "restart Claude Desktop");
    /// ```
    pub fn afterwards(self) -> &'static str {
        self.facts().afterwards
    }

    /// What it is called on the command line.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(cargo_kami::connect::Client::ClaudeCode.word(), "claude-code");
    /// ```
    pub fn word(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }

    pub(crate) fn facts(self) -> &'static Facts {
        match self {
            Self::ClaudeDesktop => &table::CLAUDE_DESKTOP,
            Self::ClaudeCode => &table::CLAUDE_CODE,
            Self::Cursor => &table::CURSOR,
            Self::Vscode => &table::VSCODE,
            Self::Continue => &table::CONTINUE,
            Self::Zed => &table::ZED,
            Self::Windsurf => &table::WINDSURF,
            Self::Langchain => &table::LANGCHAIN,
        }
    }
}

//! The tables, from one format of the database to the next.

/// What takes the database from format *n* to format *n + 1*. Never change one that was released.
pub(super) const STEPS: [&str; 6] = [
    "
    CREATE TABLE tools (
        name      TEXT PRIMARY KEY,
        package   TEXT NOT NULL,
        version   TEXT NOT NULL,
        sha256    TEXT NOT NULL,
        size      INTEGER NOT NULL,
        registry  TEXT,
        entry     TEXT,
        identity  TEXT,
        signers   TEXT NOT NULL,
        source    TEXT NOT NULL,
        installed TEXT NOT NULL,
        pinned    INTEGER NOT NULL,
        consented TEXT NOT NULL
    ) STRICT;
    CREATE TABLE grants (
        tool TEXT NOT NULL REFERENCES tools (name) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        what TEXT NOT NULL,
        PRIMARY KEY (tool, kind, what)
    ) STRICT;
    CREATE TABLE usage (
        tool     TEXT PRIMARY KEY REFERENCES tools (name) ON DELETE CASCADE,
        calls    INTEGER NOT NULL,
        failures INTEGER NOT NULL,
        last     TEXT NOT NULL
    ) STRICT;
",
    "
    CREATE TABLE held (
        project TEXT NOT NULL,
        sha256  TEXT NOT NULL,
        PRIMARY KEY (project, sha256)
    ) STRICT;
",
    "
    CREATE TABLE agreed (
        project TEXT PRIMARY KEY,
        grants  TEXT NOT NULL
    ) STRICT;
",
    // from here on there are grants of the kind `mcp`, which versions before could not read
    "",
    "
    CREATE TABLE locked_usage (
        project  TEXT NOT NULL,
        tool     TEXT NOT NULL,
        calls    INTEGER NOT NULL,
        failures INTEGER NOT NULL,
        last     TEXT NOT NULL,
        PRIMARY KEY (project, tool)
    ) STRICT;
",
    "
    CREATE TABLE distrusted (
        entry TEXT PRIMARY KEY,
        why   TEXT NOT NULL
    ) STRICT;
",
];

/// The format this version writes.
pub(super) const NEWEST: i64 = STEPS.len() as i64;

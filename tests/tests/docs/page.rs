//! What a page of Markdown tells its reader to do.

/// Something to do, in the order of the page.
#[derive(Debug, Eq, PartialEq)]
pub(crate) enum Step {
    /// Write a file: a block whose fence names one, as in `toml,file=kami.toml`.
    Write {
        /// Where, from the reader's current folder.
        path: String,
        /// All of the file.
        text: String,
    },
    /// Type a command: a line with `$ ` in a `console` block.
    Run {
        /// Counted from 1, on the page.
        line: usize,
        /// What to type.
        command: String,
        /// What is shown below it. `...` stands for any lines, `[..]` for any text within one.
        shown: String,
        /// Whether it is meant to succeed; in a block `console,fails` it is not.
        ends: Ending,
    },
}

/// How a command is meant to end.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Ending {
    /// With 0.
    Well,
    /// With anything else.
    Badly,
}

/// Reads the steps of a page.
pub(crate) fn steps(markdown: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut lines = markdown.lines().enumerate();
    while let Some((_, line)) = lines.next() {
        let Some(fence) = line.strip_prefix("```") else { continue };
        let block: Vec<(usize, &str)> = lines.by_ref().take_while(|(_, line)| !line.starts_with("```")).collect();
        match fence.split_once(',').unwrap_or((fence, "")) {
            ("console", "fails") => steps.extend(commands(&block, Ending::Badly)),
            ("console", _) => steps.extend(commands(&block, Ending::Well)),
            (_, file) => steps.extend(file.strip_prefix("file=").map(|path| write(path, &block))),
        }
    }
    steps
}

fn write(path: &str, block: &[(usize, &str)]) -> Step {
    let text = block.iter().map(|(_, line)| format!("{line}\n")).collect();
    Step::Write { path: path.to_owned(), text }
}

fn commands(block: &[(usize, &str)], ends: Ending) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for (index, text) in block {
        if let Some(command) = text.strip_prefix("$ ") {
            steps.push(Step::Run { line: index + 1, command: command.to_owned(), shown: String::new(), ends });
        } else if let Some(Step::Run { shown, .. }) = steps.last_mut() {
            shown.push_str(text);
            shown.push('\n');
        }
    }
    steps
}

#[test]
fn test_steps_of_a_page_keep_their_order() {
    let page = "Text\n```console\n$ one\nout\n$ two\n```\n```toml,file=a/b.toml\nx = 1\n```\n```text\n$ not run\n```\n```console,fails\n$ three\n```\n";
    let run = |line, command: &str, shown: &str, ends| Step::Run {
        line,
        command: command.to_owned(),
        shown: shown.to_owned(),
        ends,
    };

    let found = steps(page);

    let write = Step::Write { path: "a/b.toml".to_owned(), text: "x = 1\n".to_owned() };
    let expected = [
        run(3, "one", "out\n", Ending::Well),
        run(5, "two", "", Ending::Well),
        write,
        run(14, "three", "", Ending::Badly),
    ];
    assert_eq!(found, expected);
}

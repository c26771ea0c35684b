//! Reads the text format strictly: what it does not know fails.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;

type Labels = Vec<(String, String)>;

pub(super) struct Samples {
    pub(super) text: String,
    samples: Vec<(String, Labels, f64)>,
}

impl Samples {
    pub(super) fn parse(text: &str) -> Self {
        assert!(text.ends_with('\n'));
        let (mut typed, mut seen, mut samples) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
        for line in text.lines() {
            if let Some(comment) = line.strip_prefix("# ") {
                let words: Vec<&str> = comment.splitn(3, ' ').collect();
                let [word, name, rest] = words.try_into().unwrap();
                let kind = ["counter", "gauge", "histogram"].contains(&rest) && typed.insert(name.to_owned());
                assert!(is_name(name) && (word == "HELP" || word == "TYPE" && kind), "{line}");
                continue;
            }
            let (series, value) = line.rsplit_once(' ').unwrap();
            assert!(seen.insert(series.to_owned()), "{line} is there twice");
            let (name, labels) = series.split_once('{').unwrap_or((series, "}"));
            let family = ["_bucket", "_sum", "_count"].iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name);
            assert!(is_name(name) && (typed.contains(name) || typed.contains(family)), "{line}");
            samples.push((name.to_owned(), parse_labels(labels.strip_suffix('}').unwrap()), value.parse().unwrap()));
        }
        Self { text: text.to_owned(), samples }
    }

    /// The sum of all series that have these labels.
    pub(super) fn get(&self, name: &str, labels: &[(&str, &str)]) -> f64 {
        let has = |all: &Labels, label: &(&str, &str)| all.iter().any(|(key, value)| (&**key, &**value) == *label);
        let fits =
            |sample: &&(String, Labels, f64)| sample.0 == name && labels.iter().all(|label| has(&sample.1, label));
        self.samples.iter().filter(fits).map(|sample| sample.2).sum()
    }

    pub(super) fn series(&self, name: &str) -> usize {
        self.samples.iter().filter(|sample| sample.0 == name).count()
    }
}

fn is_name(name: &str) -> bool {
    name.starts_with("kami_") && name.bytes().all(|c| c.is_ascii_lowercase() || c == b'_')
}

fn parse_labels(mut text: &str) -> Labels {
    let mut labels = Vec::new();
    while let Some((key, rest)) = text.split_once("=\"") {
        let (value, rest) = rest.split_once('"').unwrap();
        assert!(!value.contains('\\') && key.bytes().all(|c| c.is_ascii_lowercase()), "{text}");
        labels.push((key.to_owned(), value.to_owned()));
        text = rest.strip_prefix(',').unwrap_or(rest);
    }
    assert!(text.is_empty(), "{text}");
    labels
}

//! Base64 between two lines that say what it is, as OpenSSH writes keys and signatures.

use zeroize::Zeroizing;

/// What stands between the two lines.
pub(super) struct Armor {
    begin: &'static str,
    end: &'static str,
}

pub(super) const SIGNATURE: Armor =
    Armor { begin: "-----BEGIN SSH SIGNATURE-----", end: "-----END SSH SIGNATURE-----" };
pub(super) const PRIVATE_KEY: Armor =
    Armor { begin: "-----BEGIN OPENSSH PRIVATE KEY-----", end: "-----END OPENSSH PRIVATE KEY-----" };

/// Characters on a line.
const WIDTH: usize = 70;

impl Armor {
    /// The base64 alone, whatever editors, web forms and environment variables have made of the line breaks.
    pub(super) fn digits(&self, text: &str) -> Option<Zeroizing<String>> {
        let inner = text.trim().strip_prefix(self.begin)?.strip_suffix(self.end)?;
        Some(Zeroizing::new(inner.split("\\n").flat_map(str::split_ascii_whitespace).collect()))
    }

    /// The base64 as a file.
    pub(super) fn wrap(&self, digits: &str) -> Zeroizing<String> {
        let mut file = Zeroizing::new(String::with_capacity(digits.len() + digits.len() / WIDTH + 128));
        file.push_str(self.begin);
        for (index, digit) in digits.chars().enumerate() {
            file.extend((index % WIDTH == 0).then_some('\n'));
            file.push(digit);
        }
        file.extend(["\n", self.end, "\n"]);
        file
    }
}

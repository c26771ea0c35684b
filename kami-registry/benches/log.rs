//! How long it takes to read a log: `cargo bench -p kami-registry --bench log`.
#![expect(clippy::expect_used, reason = "a benchmark ends where it cannot go on")]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use kami_registry::{
    Log, PackageName, RegistryId, Sha256,
    key::{Namespace, SecretKey, Signer},
    log::LogLimits,
};

/// What every version says besides its number, in about as many bytes as real ones take.
const PUBLISH: &str = concat!(
    r#""artifact":{"sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","size":412331,"#,
    r#""git":"9d0b1c2e4b825dc642cb6eb9a060e54bf8d69288"},"abi":"kami:tool@0.2.0","#,
    r#""imports":["wasi:filesystem/preopens@0.2.6","wasi:filesystem/types@0.2.6"],"#,
    r#""capabilities":{"fs":[{"guest":"/work","access":"read","reason":"the files to search"}]},"#,
    r#""tools":[{"name":"grep","description":"Searches files for a regular expression"}],"description":"Search a folder","#,
    r#""keywords":["grep","search"],"license":"MIT OR Apache-2.0","provenance":{"#,
    r#""repository":"https://git.example.com/acme/fs-grep","commit":"4b825dc642cb6eb9a060e54bf8d69288fbee4904","#,
    r#""rustc":"1.95.0 (59807616e 2026-04-14)","target":"wasm32-wasip2","kami":"0.2.0"}}"#,
);

/// A log of that many lines, all but the first of which publish a version.
fn of_lines(count: u64) -> String {
    let key = SecretKey::generate("alice").expect("a key");
    let head = |seq| format!(r#"{{"v":1,"seq":{seq},"name":"fs-grep","time":"2026-11-22T10:00:00Z""#);
    let create = format!(
        r#"{},"kind":"create","registry":"{}","owners":["{}"],"threshold":1}}"#,
        head(0),
        RegistryId::from_bytes([7; 16]),
        key.public()
    );
    let mut text = String::new();
    let mut last = add(&mut text, &key, &create);
    for seq in 1..count {
        last = add(
            &mut text,
            &key,
            &format!(r#"{},"prev":"{last}","kind":"publish","version":"1.{seq}.0",{PUBLISH}"#, head(seq)),
        );
    }
    text
}

fn add(text: &mut String, key: &SecretKey, body: &str) -> Sha256 {
    let signature = key.sign(Namespace::Log, body.as_bytes()).expect("the key signs").to_base64();
    let line = format!(r#"{{"body":{body},"sigs":["{signature}"]}}"#);
    text.push_str(&line);
    text.push('\n');
    Sha256::of(line.as_bytes())
}

fn read(text: &str, name: &PackageName) -> Log {
    Log::verify(name, &RegistryId::from_bytes([7; 16]), text.as_bytes(), &LogLimits::default())
}

fn verify(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("verify a log");
    for lines in [10, 1000] {
        let (text, name) = (of_lines(lines), "fs-grep".parse().expect("a name"));
        assert_eq!(read(&text, &name).skipped(), []);
        group.sample_size(20).throughput(Throughput::Elements(lines));
        group.bench_function(format!("of {lines} lines"), |bench| bench.iter(|| read(&text, &name)));
    }
    group.finish();
}

criterion_group!(benches, verify);
criterion_main!(benches);

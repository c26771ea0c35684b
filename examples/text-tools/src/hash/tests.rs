//! Published test vectors for "abc".

use super::{Algorithm, hash};

#[test]
fn test_hash_of_abc_matches_the_published_vectors() {
    let cases = [
        (Algorithm::Md5, "900150983cd24fb0d6963f7d28e17f72"),
        (Algorithm::Sha1, "a9993e364706816aba3e25717850c26c9cd0d89d"),
        (Algorithm::Sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            Algorithm::Sha512,
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a\
             2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
        ),
        (Algorithm::Blake3, "6437b3ac38465133ffb63b75273a8db548c558465d79db03fd359c6cd5bd9d85"),
    ];

    let digests = hash(b"abc", &cases.map(|(algorithm, _)| algorithm));

    assert_eq!(digests.bytes, 3);
    for (digest, (algorithm, expected)) in digests.digests.iter().zip(cases) {
        assert_eq!((digest.algorithm, digest.hex.as_str()), (algorithm, expected));
    }
}

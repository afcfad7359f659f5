//! Bombs: small links that would unpack to much. Each is refused by its count, before there is room made for it.

use super::sample::ferry;
use crosscheck::share::{Choice, Codec, LinkError, decode, framed, limits, payload, unpacked};
use std::time::{Duration, Instant};

/// A link of bytes that no Crosscheck would write.
fn link(bytes: &[u8], codec: Codec) -> String {
    framed(&payload(bytes, codec))
}

#[test]
fn what_unpacks_to_more_than_a_link_may_hold_is_left_packed() {
    // The first field of a link is a text that does not end.
    for filling in [&b"a"[..], b"ab ", b"The quick and the dead of the year said on Monday that 12 people "] {
        let bytes: Vec<u8> = [0].into_iter().chain(filling.iter().copied().cycle().take(8 << 20)).collect();
        for codec in Codec::ALL {
            let link = link(&bytes, codec);
            assert!(link.len() < limits::ENCODED, "{} characters hold 8 MiB", link.len());
            let start = Instant::now();
            assert_eq!(decode(&link), Err(LinkError::TooLarge));
            assert!(start.elapsed() < Duration::from_secs(2), "{:?}", start.elapsed());
        }
    }
}

#[test]
fn counts_are_held_to_their_limits() {
    let engine = b"\x000.1.0\xFF";
    let rows = [&engine[..], b"\x00\x00\x00\x00\x00\x00"].concat();
    let refused = [
        ("rows", [&engine[..], b"\x00\xFF\xFF\xFF\xFF\x0F"].concat()),
        ("rows", [&engine[..], b"\x01\xF5\x03"].concat()),
        ("rows", [&engine[..], b"\x00\xC8\x01\x00\xC8\x01\x00\xC8\x01"].concat()),
        ("articles", [&rows[..], b"\x0D"].concat()),
        ("articles", [&rows[..], b"\x80\x80\x80\x80\x01"].concat()),
        ("events", [&rows[..], b"\x00\x0D"].concat()),
        ("bytes of an addition", [&rows[..], b"\x00\x00\x01\xFF\xFF\xFF\x7F"].concat()),
    ];
    for (what, bytes) in refused {
        for codec in Codec::ALL {
            match decode(&link(&bytes, codec)) {
                Err(LinkError::TooMany { what: told, .. }) => assert_eq!(told, what),
                other => panic!("{what}: {other:?}"),
            }
        }
    }
}

#[test]
fn both_codecs_open_to_the_same() {
    let (comparison, articles) = ferry();
    let bytes = unpacked(&comparison, &articles, &Choice::Texts).unwrap();
    let [ppmd, deflate] = Codec::ALL.map(|codec| link(&bytes, codec));
    assert_eq!(decode(&ppmd).unwrap(), decode(&deflate).unwrap());
    assert!(ppmd.len() < deflate.len());
    for end in 30..deflate.len() {
        let cut = decode(&deflate[..end]);
        assert!(matches!(&cut, Ok(part) if !part.missing.is_empty()) || matches!(cut, Err(LinkError::CutEarly { .. })), "{end}: {cut:?}");
    }
}

#[test]
fn what_is_no_comparison_is_refused() {
    for bytes in [&b""[..], b"\x00", b"\x000.1.0", b"hello, world", &[0xFF; 64], &[0; 400]] {
        for codec in Codec::ALL {
            let told = decode(&link(bytes, codec));
            assert!(matches!(told, Err(LinkError::Invalid(_) | LinkError::Damaged | LinkError::TooMany { .. })), "{bytes:?}: {told:?}");
        }
    }
}

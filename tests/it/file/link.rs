//! A scenario file in a link: it comes back as it was, or is refused with the reason.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec_zlib;
use roadcast::file::{LARGEST_TEXT, LONGEST_LINK, LinkError, TooLong, from_link, is_link, link};

const SAMPLE: &str = include_str!("../../../public/examples/sample.roadcast.json");
const LARGE: &str = include_str!("../../../public/examples/large.roadcast.json");

/// A link with anything in it.
fn link_of(bytes: &[u8]) -> String {
    format!("share=1.{}", URL_SAFE_NO_PAD.encode(compress_to_vec_zlib(bytes, 9)))
}

#[test]
fn a_plan_comes_out_of_its_link_as_it_went_in() {
    for text in [SAMPLE, LARGE, "", "ü 漢 \u{1f600}"] {
        let link = link(text).expect("it fits");
        assert!(is_link(&link));
        assert!(link.is_ascii() && !link.contains(['+', '/', '#', '%', ' ']), "{link}");
        assert_eq!(from_link(&link).as_deref(), Ok(text));
    }
}

#[test]
fn what_ends_a_sentence_after_a_link_is_no_part_of_it() {
    let link = link(SAMPLE).expect("it fits");
    for end in [".", ")", ">.", "”", "%20"] {
        // A percent sign leaves its digits, which are letters of the link: that one is refused.
        let read = from_link(&format!("{link}{end}"));
        assert!(matches!(read.as_deref(), Ok(SAMPLE) | Err(LinkError::Damaged)), "{end}");
        assert_eq!(read.is_ok(), end != "%20", "{end}");
    }
}

#[test]
fn a_plan_that_does_not_fit_says_how_long_its_link_would_be() {
    // Every line differs from the others in letters that hardly compress.
    let text: String = (0..40_000_u64)
        .map(|n| format!("{:x}", n.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 20))
        .collect();
    let Err(TooLong { characters: Some(length) }) = link(&text) else { panic!("it does not fit") };
    assert!(length > LONGEST_LINK);
    assert_eq!(link(&" ".repeat(LARGEST_TEXT + 1)), Err(TooLong { characters: None }));
}

#[test]
fn a_link_that_was_cut_or_changed_is_refused() {
    let link = link(SAMPLE).expect("it fits");
    for length in [0, 6, 8, 9, 20, link.len() / 2, link.len() - 1] {
        assert_eq!(from_link(&link[..length]), Err(LinkError::Damaged), "cut at {length}");
    }
    for at in [10, 100, link.len() / 2, link.len() - 2] {
        let letter = if link.as_bytes()[at] == b'A' { "B" } else { "A" };
        let changed = [&link[..at], letter, &link[at + 1..]].concat();
        assert_eq!(from_link(&changed), Err(LinkError::Damaged), "changed at {at}");
    }
}

#[test]
fn a_link_of_another_version_says_so() {
    let link = link(SAMPLE).expect("it fits");
    let later = link.replace("share=1.", "share=2.");
    assert_eq!(from_link(&later), Err(LinkError::OtherVersion));
    assert_eq!(from_link(&link.replace("share=1.", "share=x.")), Err(LinkError::Damaged));
}

#[test]
fn a_bomb_is_refused_before_it_is_unpacked() {
    let bomb = link_of(&vec![b' '; LARGEST_TEXT + 1]);
    assert!(bomb.len() < LONGEST_LINK, "{} characters", bomb.len());
    assert_eq!(from_link(&bomb), Err(LinkError::TooLarge));
    assert_eq!(
        from_link(&link_of(&vec![b' '; LARGEST_TEXT])).map(|text| text.len()),
        Ok(LARGEST_TEXT)
    );
    let longer = format!("share=1.{}", "A".repeat(LONGEST_LINK + 100));
    assert_eq!(from_link(&longer), Err(LinkError::TooLong));
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    assert_eq!(from_link(&link_of(&[0xff, 0xfe])), Err(LinkError::Damaged));
}

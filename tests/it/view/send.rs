//! The ways to send a plan, with their sizes.

use roadcast::file;
use roadcast::session::Parcel;
use roadcast::view::format;
use roadcast::view::send::send_lines;

use super::{plan, showing};

#[test]
fn sizes_are_rounded_as_people_say_them() {
    let sizes = [0, 1, 34_232, 999_499, 999_500, 1_949_999, 2_050_000, 12_340_000, 64_000_000];
    assert_eq!(
        sizes.map(format::size),
        ["0 kB", "1 kB", "35 kB", "1,000 kB", "1 MB", "1.9 MB", "2.1 MB", "12.3 MB", "64 MB"]
    );
}

#[test]
fn the_page_comes_first_then_the_file_then_the_link() {
    let lines = send_lines(&showing(plan()), Some(2_000_000));
    let parcels: Vec<_> = lines.iter().map(|line| line.parcel).collect();
    assert_eq!(parcels, [Parcel::Page, Parcel::File, Parcel::Link]);
    assert!(lines.iter().all(|line| line.possible));
    assert!(lines[0].why.starts_with("2 MB. Opens by double-click"), "{}", lines[0].why);
}

#[test]
fn a_build_without_the_page_says_so() {
    let [page, others @ ..] = &send_lines(&showing(plan()), None)[..] else {
        panic!("three lines")
    };
    assert!(!page.possible);
    assert_eq!(page.why, "This build of Roadcast has none: only an optimized build does.");
    assert!(others.iter().all(|line| line.possible));
}

#[test]
fn the_link_says_its_own_length() {
    let session = showing(plan());
    let fragment = file::link(&file::write(session.document())).expect("it fits");
    let said = format!("{} characters.", format::whole(fragment.len() as u64));
    assert!(send_lines(&session, None)[2].why.starts_with(&said));
}

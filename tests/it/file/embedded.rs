//! A scenario file inside a page: nothing of it is markup, and it is read like the file itself.

use roadcast::file::{self, ReadError, element, embedded};

use super::{document, text_of};

const SAMPLE: &str = include_str!("../../../public/examples/sample.roadcast.json");

/// A page around the element.
fn page_of(text: &str) -> String {
    format!(
        "\u{feff}<!doctype html>\n<p>x</p>{}<script>run()</script>",
        element(text, "https://h.example/")
    )
}

#[test]
fn a_page_is_read_like_the_file_that_it_carries() {
    assert_eq!(file::read(&page_of(SAMPLE)), file::read(SAMPLE));
}

#[test]
fn a_title_that_is_a_script_stays_a_title() {
    let title = "</script><script>window.wasRun=1</script><!--<script>\u{2028}";
    let mut hostile = document(SAMPLE);
    hostile.plan.title = title.to_owned();
    let page = page_of(&file::write(&hostile));
    assert_eq!(page.matches("<script").count(), 2, "the carrier and the page's own");
    assert_eq!(page.matches("</script>").count(), 2);
    assert!(!page.contains("<!--"));
    assert_eq!(document(&page).plan.title, title);
}

#[test]
fn an_address_cannot_end_its_attribute() {
    let carrier = element("{}", "https://x/\"><script>alert(1)</script>");
    assert_eq!(carrier.matches("<script").count(), 1);
    assert_eq!(carrier.matches('>').count(), 2);
}

#[test]
fn a_page_without_a_plan_says_so() {
    for page in [
        "<html></html>",
        " <p>",
        "<script type=\"application/json\" id=\"roadcast-plan\"",
        &page_of(" "),
    ] {
        assert_eq!(file::read(page), Err(ReadError::PageWithoutPlan), "{page}");
    }
    assert_eq!(
        ReadError::PageWithoutPlan.to_string(),
        "the file: this web page carries no plan. Choose a stand-alone page that Roadcast gave under \
         “Send”, or the scenario file itself."
    );
    assert_eq!(embedded(&text_of("errors/cycle.roadcast.json")), None);
}

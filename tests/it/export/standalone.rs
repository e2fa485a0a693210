//! The stand-alone page: plan and results go into the template as text and data, never as markup.

use roadcast::export::{Contents, NotATemplate, page};
use roadcast::file;
use roadcast::model::{Decision, Document, NamedNumber};
use roadcast::session::{Event, Language};
use roadcast::view::report::{Report, Topic, report};

use crate::view::{answered, date, forecast, plan, promise, showing};

const TEMPLATE: &str = "<!doctype html>\n<html><head><title>Roadcast</title></head><body>\n\
    <!--summary--><!--/summary-->\n\
    <script type=\"application/json\" id=\"roadcast-plan\" data-part=\"plan\" data-home=\"\"></script>\n\
    <script>run()</script></body></html>\n";

/// What a page says of the sample of these tests, whose one promise has this name.
fn results(title: &str, item: &str) -> (String, Report) {
    let mut plan = plan();
    plan.title = title.to_owned();
    plan.items[0].name = item.to_owned();
    let mut forecast = forecast(&plan);
    forecast.promises.proposed = false;
    forecast.promises.promises = vec![promise(&plan.items[0].id.0, "2027-03-31", 0.85)];
    let text = file::write(&Document::new(plan.clone()));
    (text, report(&answered(plan, forecast), date("2026-11-23")))
}

fn page_with(template: &str, (file, report): &(String, Report)) -> String {
    let contents = Contents { file, home: "https://h.example/", report };
    page(template, &contents).expect("it is a template")
}

#[test]
fn the_results_stand_in_the_page_before_any_script_runs() {
    let made = page_with(TEMPLATE, &results("Payments", "Ledger"));
    let before = made.split("<script").next().expect("something stands before the first script");
    assert!(before.contains("<title>Payments – Roadcast</title>"));
    assert!(before.contains("<h1>Payments</h1>"));
    assert!(
        before.contains(
            "<th scope=\"row\">Ledger</th><td data-label=\"Promised by\">Wed 31 Mar 2027</td>\
             <td data-label=\"Chance\">85 %</td>"
        ),
        "{before}"
    );
    let about =
        "Work as it stood on Mon 4 Jan 2027. Made on Mon 23 Nov 2026, from 100 simulated futures.";
    assert!(before.contains(&format!("<p class=\"about\">{about}</p>")), "{before}");
    assert!(before.contains("<noscript>"));
}

#[test]
fn the_page_carries_the_file() {
    let contents = results("Payments", "Ledger");
    let made = page_with(TEMPLATE, &contents);
    assert_eq!(file::read(&made), file::read(&contents.0));
}

#[test]
fn names_that_are_markup_are_shown_and_never_run() {
    let evil = "</title></script><script>window.wasRun=1</script><!--/summary--><img src=x onerror='y()'>\"";
    let made = page_with(TEMPLATE, &results(evil, evil));
    assert_eq!(made.matches("<script").count(), 2, "{made}");
    assert_eq!(made.matches("<!--").count(), 2);
    assert_eq!(made.matches("<img").count(), 0);
    assert_eq!(file::read(&made).expect("it is read").plan.title, evil);
}

#[test]
fn a_page_is_the_template_of_the_next() {
    let evil = results("<!--/summary--></script>", "\"'<&>");
    let plain = results("Payments", "Ledger");
    let again = page_with(&page_with(TEMPLATE, &evil), &plain);
    assert_eq!(again, page_with(TEMPLATE, &plain));
}

#[test]
fn a_plan_without_a_forecast_has_no_figures() {
    let results = report(&showing(plan()), date("2026-11-23"));
    assert_eq!(results.facts, Vec::new());
    assert!(results.sections.iter().all(|section| section.topic != Topic::Promises));
    let about =
        "Work as it stood on Mon 4 Jan 2027. Made on Mon 23 Nov 2026. Nothing is simulated yet.";
    assert_eq!(results.about, about);
}

#[test]
fn what_is_no_template_is_refused() {
    let (text, results) = results("Payments", "Ledger");
    let contents = Contents { file: &text, home: "", report: &results };
    let refused = |template: &str| page(template, &contents).map_err(|error| error.to_string());
    let said = |place: &str| Err(format!("the page of the build has no place for the {place}"));
    assert_eq!(refused(""), said("title"));
    assert_eq!(refused("<title></title>"), said("results"));
    assert_eq!(refused(&TEMPLATE.replace("roadcast-plan", "x")), said("plan"));
    let _: NotATemplate = page("", &contents).expect_err("it is none");
}

#[test]
fn what_was_decided_stands_in_it_with_the_figures_of_that_moment() {
    let mut session = crate::session::sample();
    let decided = Decision {
        date: date("2027-01-05"),
        title: "Hire <one>".to_owned(),
        why: "The offer is out".to_owned(),
        scenario: None,
        numbers: vec![NamedNumber { name: "85 % sure".to_owned(), value: "8 Jun".to_owned() }],
        x: None,
    };
    session.handle(Event::Decided(Box::new(decided)));
    let text = file::write(session.document());
    let made = page_with(TEMPLATE, &(text, report(&session, date("2027-01-06"))));
    let row = "<th scope=\"row\">Hire &lt;one&gt;</th><td data-label=\"Date\">5 Jan 2027</td>\
               <td data-label=\"Why\">The offer is out</td><td data-label=\"Figures of that moment\">85 % sure: 8 Jun</td>";
    assert!(made.contains(row), "{made}");
}

#[test]
fn the_results_are_in_the_language_of_the_page_that_made_them_and_say_so() {
    let english = page_with(TEMPLATE, &results("Payments", "Ledger"));
    assert!(english.contains("<article class=\"report\" lang=\"en\""));
    let german = Language::German.during(|| page_with(TEMPLATE, &results("Payments", "Ledger")));
    assert!(german.contains("<article class=\"report\" lang=\"de\""));
    assert!(german.contains("Arbeit, wie sie am"));
}

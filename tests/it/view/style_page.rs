//! The style page: the same on every visit, with nothing that the page could not draw.

use roadcast::view::style_page::style_page;

#[test]
fn every_chart_is_there_in_several_states() {
    let page = style_page();
    assert_eq!(page, style_page(), "it looks the same on every visit");
    let counts = [
        page.finishes.len(),
        page.sparks.len(),
        page.burn_ups.len(),
        page.laws.len(),
        page.heats.len(),
        page.slopes.len(),
        page.scatters.len(),
        page.shifts.len(),
        page.loads.len(),
        page.allocations.len(),
        page.matrices.len(),
    ];
    assert_eq!(counts, [3, 4, 2, 6, 2, 2, 3, 3, 2, 2, 3]);
}

#[test]
fn coordinates_stay_inside_of_their_chart_at_the_extreme() {
    let page = style_page();
    for chart in page.finishes.iter().map(|sample| &sample.of) {
        for bar in &chart.bars {
            assert!(bar.x >= 0.0 && bar.x + bar.width <= chart.width, "{bar:?}");
            assert!(bar.y >= 0.0 && bar.y + bar.height <= chart.height, "{bar:?}");
        }
    }
    for chart in page.scatters.iter().map(|sample| &sample.of) {
        for dot in &chart.dots {
            assert!((0.0..=chart.width).contains(&dot.x), "{dot:?}");
            assert!((0.0..=chart.height).contains(&dot.y), "{dot:?}");
        }
    }
    // Names of percentiles that would lie over each other are left out: from 0.01 to 90,000 all three
    // stand at the left end.
    let extreme = &page.laws.last().expect("the extreme is last").of;
    let named = extreme.marks.iter().filter(|mark| !mark.label.is_empty());
    assert_eq!((extreme.marks.len(), named.count()), (3, 1));
}

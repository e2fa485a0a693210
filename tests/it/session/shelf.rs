//! The shelf: what is kept when, what it is called, what is forgotten, and who may write.

use roadcast::file;
use roadcast::session::{
    Change, Deed, Effect, Event, FetchedPlan, Field, Keep, KeepProblem, Keeping, KeptPlan,
    MERGED_FOR_MS, Notice, PlanField, PlanKey, Session, ShelfEvent, ShelfWish, Stamp, Step,
    VERSION_LIMIT, Version, VersionId, VersionName, thinned,
};
use roadcast::view::shelf::shelf;
use roadcast::view::text::version_name;

use super::{SAMPLE, date, runs, small};

const MINUTE_MS: u64 = 60_000;
const HOUR_MS: u64 = 60 * MINUTE_MS;
const DAY_MS: u64 = 24 * HOUR_MS;

/// Noon of a day, by the clock of somebody in UTC.
const NOON_MS: u64 = 20_000 * DAY_MS + 12 * HOUR_MS;

/// What a version is called in which the small plan got another title.
const TITLED: &str = "Title of A shop's website, spring 2027";

fn at(at_ms: u64) -> Stamp {
    let minute = u16::try_from(at_ms % DAY_MS / MINUTE_MS).expect("minutes of a day");
    Stamp { at_ms, date: date("2027-01-04"), minute }
}

fn tell(session: &mut Session, event: ShelfEvent) -> Vec<ShelfWish> {
    wishes(session.handle(Event::Shelf(event)))
}

fn wishes(effects: Vec<Effect>) -> Vec<ShelfWish> {
    let wish = |effect| match effect {
        Effect::Shelf(wish) => Some(wish),
        Effect::Run { .. }
        | Effect::CancelRun
        | Effect::EndSearch
        | Effect::Rank { .. }
        | Effect::Study { .. }
        | Effect::WriteBack { .. }
        | Effect::Download { .. }
        | Effect::SendPage { .. }
        | Effect::CopyLink { .. }
        | Effect::CopyReport
        | Effect::TakeNewVersion
        | Effect::SetTheme(_)
        | Effect::SetLanguage(_) => None,
    };
    effects.into_iter().filter_map(wish).collect()
}

fn title(session: &mut Session, text: &str) -> Vec<ShelfWish> {
    let field = Field::Plan(PlanField::Title);
    wishes(session.handle(Event::FieldEdited { field, text: text.to_owned() }))
}

/// What is to be kept now.
fn due(session: &mut Session, now_ms: u64) -> Vec<Keep> {
    let wishes = tell(session, ShelfEvent::KeepingDue { now: at(now_ms) });
    let keep = |wish| match wish {
        ShelfWish::Keep(keep) => *keep,
        other => panic!("nothing but keeping is due: {other:?}"),
    };
    wishes.into_iter().map(keep).collect()
}

/// The same, and the browser keeps it.
fn kept(session: &mut Session, now_ms: u64) -> Vec<Keep> {
    let keeps = due(session, now_ms);
    for keep in &keeps {
        let (plan, version) = (keep.plan.clone(), keep.version.id);
        tell(session, ShelfEvent::Kept { plan, version });
    }
    keeps
}

fn names(session: &Session) -> Vec<String> {
    session.versions().iter().map(version_name).collect()
}

/// What a tab reads of the plan that `session` has open.
fn fetched(session: &Session) -> FetchedPlan {
    let versions = session.versions().iter().map(|version| Version {
        name: VersionName::Words(version_name(version)),
        ..version.clone()
    });
    FetchedPlan {
        key: session.place().clone(),
        text: file::write(session.document()),
        versions: versions.collect(),
    }
}

#[test]
fn an_edit_is_kept_as_a_version_that_says_what_was_done() {
    let mut session = small();
    kept(&mut session, NOON_MS);
    assert_eq!(
        title(&mut session, "Mine"),
        [ShelfWish::AskToPersist, ShelfWish::KeepSoon],
        "the first edit is when there is something to lose"
    );
    assert_eq!(*session.keeping(), Keeping::Pending);
    let keeps = due(&mut session, NOON_MS + 1000);
    let [keep] = keeps.as_slice() else { panic!("one version: {keeps:?}") };
    assert_eq!(keep.plan, *session.place());
    assert_eq!(*keep.document, *session.document());
    assert_eq!(keep.version.at, at(NOON_MS + 1000));
    assert_eq!(version_name(&keep.version), TITLED);
    let (plan, version) = (keep.plan.clone(), keep.version.id);
    tell(&mut session, ShelfEvent::Kept { plan, version });
    assert_eq!(*session.keeping(), Keeping::Kept);
    assert_eq!(names(&session).last().map(String::as_str), Some(TITLED));
    assert_eq!(due(&mut session, NOON_MS + 2000), [], "it is kept once");
}

#[test]
fn what_is_done_within_one_pause_is_one_version() {
    let mut session = small();
    kept(&mut session, NOON_MS);
    title(&mut session, "Mine");
    session.handle(Event::Changed(Change::TeamAdded));
    session.handle(Event::Undone);
    kept(&mut session, NOON_MS + 1000);
    let [_, last] = session.versions() else { panic!("two: {:?}", session.versions()) };
    let words = version_name(last);
    assert_eq!(words, format!("{TITLED}; Add team T1; Undo: Add team T1"));
}

#[test]
fn more_of_the_same_within_some_minutes_is_one_version() {
    let mut session = small();
    kept(&mut session, NOON_MS);
    for (minutes, text) in [(1, "M"), (2, "Mi"), (5, "Min")] {
        title(&mut session, text);
        kept(&mut session, NOON_MS + minutes * MINUTE_MS);
    }
    let [_, merged] = session.versions() else { panic!("two: {:?}", session.versions()) };
    assert_eq!(merged.began_ms, NOON_MS + MINUTE_MS);
    assert_eq!(merged.at.at_ms, NOON_MS + 5 * MINUTE_MS);
    title(&mut session, "Mine");
    kept(&mut session, NOON_MS + MINUTE_MS + MERGED_FOR_MS);
    assert_eq!(session.versions().len(), 3, "five minutes after its beginning a version is over");
    session.handle(Event::Changed(Change::TeamAdded));
    kept(&mut session, NOON_MS + MINUTE_MS + MERGED_FOR_MS + 1);
    assert_eq!(session.versions().len(), 4, "something else is a version of its own");
}

#[test]
fn versions_are_named_apart_when_the_clock_is_set_back() {
    let mut session = small();
    kept(&mut session, NOON_MS);
    title(&mut session, "Mine");
    kept(&mut session, NOON_MS - DAY_MS);
    let [first, second] = session.versions() else { panic!("two: {:?}", session.versions()) };
    assert!(first.id < second.id);
}

#[test]
fn of_the_last_hour_all_versions_stay() {
    let times: Vec<u64> = (0..=60).map(|minute| NOON_MS + minute * MINUTE_MS).collect();
    assert_eq!(thinned(&times, NOON_MS + HOUR_MS), [] as [usize; 0]);
}

#[test]
fn of_the_last_day_the_last_version_of_each_hour_stays() {
    // Four versions in the hour of noon, two in the next, one just now.
    let minutes = [0, 10, 20, 59, 60, 119, 300];
    let times = minutes.map(|minute| NOON_MS + minute * MINUTE_MS);
    assert_eq!(thinned(&times, NOON_MS + 300 * MINUTE_MS), [0, 1, 2, 4]);
}

#[test]
fn before_that_the_last_version_of_each_day_stays() {
    let hours = [0, 1, 11, 12, 35, 36, 100];
    let times = hours.map(|hour| NOON_MS + hour * HOUR_MS);
    // Midnight is twelve hours after noon: days are [0, 1, 11], [12, 35], [36], [100].
    assert_eq!(thinned(&times, NOON_MS + 100 * HOUR_MS), [0, 1, 3]);
}

#[test]
fn of_too_many_versions_the_latest_stay() {
    let count = VERSION_LIMIT as u64 + 3;
    let times: Vec<u64> = (0..count).map(|second| NOON_MS + second * 1000).collect();
    assert_eq!(thinned(&times, NOON_MS + HOUR_MS / 2), [0, 1, 2]);
}

#[test]
fn the_last_version_always_stays() {
    assert_eq!(thinned(&[NOON_MS], NOON_MS + 1000 * DAY_MS), [] as [usize; 0]);
    assert_eq!(thinned(&[NOON_MS + DAY_MS], NOON_MS), [] as [usize; 0], "from the future");
    assert_eq!(thinned(&[], NOON_MS), [] as [usize; 0]);
}

#[test]
fn thinning_twice_forgets_no_more_than_thinning_once() {
    let times: Vec<u64> = (0..500).map(|step| NOON_MS + step * 17 * MINUTE_MS).collect();
    let now = times[499] + 5 * MINUTE_MS;
    let gone = thinned(&times, now);
    let left: Vec<u64> = (0..500).filter(|at| !gone.contains(at)).map(|at| times[at]).collect();
    assert!(left.len() < 100);
    assert_eq!(thinned(&left, now), [] as [usize; 0]);
}

#[test]
fn a_version_takes_with_it_those_that_grew_too_old() {
    let mut session = small();
    kept(&mut session, NOON_MS);
    title(&mut session, "Mine");
    kept(&mut session, NOON_MS + MINUTE_MS);
    let first = session.versions()[0].id;
    session.handle(Event::Changed(Change::TeamAdded));
    let [keep] = &kept(&mut session, NOON_MS + 3 * HOUR_MS)[..] else { panic!("one version") };
    assert_eq!(keep.forgotten, [first]);
    assert_eq!(names(&session).len(), 2);
}

#[test]
fn what_could_not_be_kept_is_tried_again_with_the_next_change() {
    let mut session = small();
    kept(&mut session, NOON_MS);
    title(&mut session, "Mine");
    let [keep] = &due(&mut session, NOON_MS + 1000)[..] else { panic!("one version") };
    let (plan, version) = (keep.plan.clone(), keep.version.id);
    tell(&mut session, ShelfEvent::KeepFailed { plan, version, problem: KeepProblem::Full });
    assert_eq!(*session.keeping(), Keeping::Failed(KeepProblem::Full));
    let [(id, Notice::NotKept { problem: KeepProblem::Full })] = session.notices() else {
        panic!("it is told: {:?}", session.notices());
    };
    let id = *id;
    session.handle(Event::NoticeDismissed(id));
    assert_eq!(wishes(session.handle(Event::Changed(Change::TeamAdded))), [ShelfWish::KeepSoon],);
    let [keep] = &due(&mut session, NOON_MS + 2000)[..] else { panic!("one version") };
    assert_eq!(version_name(&keep.version), format!("{TITLED}; Add team T1"));
    let (plan, version) = (keep.plan.clone(), keep.version.id);
    let failed = ShelfEvent::KeepFailed { plan, version, problem: KeepProblem::Full };
    tell(&mut session, failed);
    assert_eq!(session.notices(), [], "nobody wants to be told with every change");
    kept(&mut session, NOON_MS + 3000);
    assert_eq!(*session.keeping(), Keeping::Kept);
    assert_eq!(session.versions().len(), 2);
}

#[test]
fn before_the_first_edit_nobody_is_alarmed_that_nothing_is_kept() {
    let mut session = small();
    let [keep] = &due(&mut session, NOON_MS)[..] else { panic!("one version") };
    let (plan, version) = (keep.plan.clone(), keep.version.id);
    let problem = KeepProblem::Refused { reason: "private window".to_owned() };
    tell(&mut session, ShelfEvent::KeepFailed { plan, version, problem: problem.clone() });
    assert_eq!(*session.keeping(), Keeping::Failed(problem));
    assert_eq!(session.notices(), []);
}

#[test]
fn whatever_is_opened_gets_a_place_of_its_own() {
    let mut session = small();
    tell(&mut session, ShelfEvent::VisitBegan { visit: "visit".to_owned() });
    let first = session.place().clone();
    title(&mut session, "Mine");
    let text = SAMPLE.to_owned();
    let effects = session.handle(Event::FileOpened { name: "other.json".to_owned(), text });
    let second = session.place().clone();
    assert_ne!(first, second);
    assert!(wishes(effects).contains(&ShelfWish::Occupy(second.clone())));
    let keeps = kept(&mut session, NOON_MS);
    let plans: Vec<&PlanKey> = keeps.iter().map(|keep| &keep.plan).collect();
    assert_eq!(plans, [&first, &second], "what was left is kept too");
    assert_eq!(keeps[0].document.plan.title, "Mine");
    session.handle(Event::StartedEmpty { today: date("2027-01-04") });
    kept(&mut session, NOON_MS + 1);
    let titles: Vec<String> = shelf(&session).plans.into_iter().map(|plan| plan.title).collect();
    assert_eq!(titles.len(), 3);
    assert_eq!(titles[0], "Untitled plan");
    assert!(titles.contains(&"Mine".to_owned()));
}

#[test]
fn undoing_an_opening_goes_back_to_the_place_of_the_plan_before() {
    let mut session = small();
    kept(&mut session, NOON_MS);
    let (first, before) = (session.place().clone(), session.document().clone());
    session.handle(Event::StartedEmpty { today: date("2027-01-04") });
    kept(&mut session, NOON_MS + 1);
    let wishes = wishes(session.handle(Event::Undone));
    assert_eq!(wishes, [ShelfWish::Occupy(first.clone())]);
    assert_eq!((session.place(), session.document()), (&first, &before));
    assert_eq!(due(&mut session, NOON_MS + 2), [], "it is kept as it is");
}

#[test]
fn a_plan_is_opened_from_the_shelf_with_its_versions() {
    let mut other = small();
    kept(&mut other, NOON_MS);
    title(&mut other, "Theirs");
    kept(&mut other, NOON_MS + HOUR_MS / 2);
    let mut session = Session::new(date("2030-01-01"));
    let key = other.place().clone();
    assert_eq!(
        tell(&mut session, ShelfEvent::PlanPicked(key.clone())),
        [ShelfWish::Fetch(key.clone())]
    );
    let event = ShelfEvent::PlanFetched { plan: fetched(&other), follows: false };
    let effects = session.handle(Event::Shelf(event));
    assert_eq!(runs(&effects).len(), 1);
    assert_eq!(wishes(effects), [], "it is kept already");
    assert_eq!(session.document(), other.document());
    assert_eq!(session.place(), &key);
    assert_eq!(names(&session), names(&other));
    assert_eq!(session.next_undo(), None, "there is nothing before the first document");
    assert_eq!(*session.keeping(), Keeping::Kept);
    assert_eq!(tell(&mut session, ShelfEvent::PlanPicked(key)), [], "it is open");
}

#[test]
fn what_an_earlier_release_kept_gets_a_place_and_is_forgotten_where_it_was() {
    let mut session = Session::new(date("2030-01-01"));
    tell(&mut session, ShelfEvent::EarlierFound { text: SAMPLE.to_owned() });
    let [keep] = &due(&mut session, NOON_MS)[..] else { panic!("one version") };
    let (plan, version) = (keep.plan.clone(), keep.version.id);
    let told = tell(&mut session, ShelfEvent::Kept { plan, version });
    assert_eq!(told, [ShelfWish::ForgetEarlier]);
    title(&mut session, "Mine");
    let [keep] = &due(&mut session, NOON_MS + 1)[..] else { panic!("one version") };
    let (plan, version) = (keep.plan.clone(), keep.version.id);
    assert_eq!(tell(&mut session, ShelfEvent::Kept { plan, version }), [], "once");
}

#[test]
fn what_an_earlier_release_kept_stays_there_when_it_cannot_be_read() {
    let mut session = Session::new(date("2030-01-01"));
    tell(&mut session, ShelfEvent::EarlierFound { text: "{".to_owned() });
    assert!(matches!(session.notices(), [(_, Notice::KeptUnreadable { .. })]));
    session.handle(Event::SampleOpened { text: SAMPLE.to_owned() });
    let [keep] = &due(&mut session, NOON_MS)[..] else { panic!("one version") };
    let (plan, version) = (keep.plan.clone(), keep.version.id);
    assert_eq!(tell(&mut session, ShelfEvent::Kept { plan, version }), []);
}

#[test]
fn going_back_to_a_version_is_a_step_that_can_be_taken_back() {
    let mut session = small();
    let before = session.document().clone();
    kept(&mut session, NOON_MS);
    let first = session.versions()[0].clone();
    title(&mut session, "Mine");
    kept(&mut session, NOON_MS + MINUTE_MS);
    let plan = session.place().clone();
    assert_eq!(
        tell(&mut session, ShelfEvent::VersionPicked(first.id)),
        [ShelfWish::FetchVersion { plan: plan.clone(), version: first.id }]
    );
    let text = file::write(&before);
    let event = ShelfEvent::VersionFetched { plan, version: first.id, text };
    assert_eq!(tell(&mut session, event), [ShelfWish::KeepSoon]);
    assert_eq!(*session.document(), before);
    assert_eq!(session.next_undo(), Some(&Step::WentBack { to: first.at }));
    kept(&mut session, NOON_MS + 2 * MINUTE_MS);
    assert_eq!(names(&session)[2], "Go back to 4 Jan 2027, 12:00");
    session.handle(Event::Undone);
    assert_eq!(session.document().plan.title, "Mine");
}

#[test]
fn a_version_of_another_plan_changes_nothing() {
    let mut session = small();
    kept(&mut session, NOON_MS);
    let (before, version) = (session.document().clone(), session.versions()[0].id);
    let plan = PlanKey("another".to_owned());
    let text = SAMPLE.to_owned();
    tell(&mut session, ShelfEvent::VersionFetched { plan, version, text });
    assert_eq!(*session.document(), before);
}

#[test]
fn a_tab_that_follows_shows_what_the_other_writes_and_changes_nothing() {
    let mut writer = small();
    kept(&mut writer, NOON_MS);
    let mut tab = Session::new(date("2027-01-04"));
    let plan = fetched(&writer);
    tell(&mut tab, ShelfEvent::PlanFetched { plan, follows: true });
    assert!(tab.follows() && !tab.is_editable());
    let before = tab.document().clone();
    assert_eq!(title(&mut tab, "Mine"), []);
    tab.handle(Event::Changed(Change::TeamAdded));
    assert_eq!(*tab.document(), before);
    assert!(matches!(tab.notices(), [(_, Notice::EditedElsewhere)]));
    title(&mut writer, "Theirs");
    kept(&mut writer, NOON_MS + 1000);
    assert_eq!(tell(&mut tab, ShelfEvent::Followed(fetched(&writer))), []);
    assert_eq!(tab.document(), writer.document());
    assert_eq!(names(&tab), names(&writer));
}

#[test]
fn a_tab_takes_over_and_the_other_follows() {
    let mut first = small();
    kept(&mut first, NOON_MS);
    let mut second = Session::new(date("2027-01-04"));
    tell(&mut second, ShelfEvent::PlanFetched { plan: fetched(&first), follows: true });
    let plan = first.place().clone();
    assert_eq!(
        tell(&mut second, ShelfEvent::EditHereRequested),
        [ShelfWish::TakeOver(plan.clone())]
    );
    // The first one had something that waited to be kept.
    title(&mut first, "Last words");
    kept(&mut first, NOON_MS + 1000);
    tell(&mut first, ShelfEvent::HeldElsewhere(plan));
    assert!(!first.is_editable());
    assert_eq!(first.next_undo(), None, "what the other makes of it is no step of this tab");
    tell(&mut second, ShelfEvent::TakenOver(fetched(&first)));
    assert!(second.is_editable());
    assert_eq!(second.document().plan.title, "Last words");
    assert_eq!(title(&mut second, "Mine"), [ShelfWish::AskToPersist, ShelfWish::KeepSoon]);
}

#[test]
fn what_another_tab_does_to_another_plan_changes_nothing() {
    let mut session = small();
    kept(&mut session, NOON_MS);
    let before = session.document().clone();
    let key = PlanKey("another".to_owned());
    let plan = FetchedPlan { key: key.clone(), text: SAMPLE.to_owned(), versions: Vec::new() };
    tell(&mut session, ShelfEvent::HeldElsewhere(key));
    assert!(session.is_editable());
    tell(&mut session, ShelfEvent::TakenOver(plan.clone()));
    tell(&mut session, ShelfEvent::Followed(plan));
    assert_eq!(*session.document(), before);
}

#[test]
fn a_deleted_plan_can_be_had_back_for_a_week() {
    let mut session = small();
    kept(&mut session, NOON_MS);
    let plan = |key: &str, deleted: Option<u64>| KeptPlan {
        key: PlanKey(key.to_owned()),
        title: key.to_owned(),
        changed: at(NOON_MS),
        deleted: deleted.map(at),
    };
    let now = at(NOON_MS + 8 * DAY_MS);
    let plans =
        vec![plan("a", None), plan("b", Some(NOON_MS)), plan("c", Some(NOON_MS + 2 * DAY_MS))];
    let told = tell(&mut session, ShelfEvent::Listed { plans, now });
    assert_eq!(told, [ShelfWish::Purge(vec![PlanKey("b".to_owned())])]);
    let lines = shelf(&session);
    let titles = |lines: &[roadcast::view::shelf::PlanLine]| {
        lines.iter().map(|line| line.title.clone()).collect::<Vec<_>>()
    };
    assert_eq!(titles(&lines.plans), ["a"]);
    assert_eq!(titles(&lines.deleted), ["c"]);
    let open = session.place().clone();
    assert_eq!(tell(&mut session, ShelfEvent::PlanDeleted(open)), [], "one that is open stays");
}

#[test]
fn the_sheet_offers_to_go_back_to_all_versions_but_the_last() {
    let mut session = small();
    kept(&mut session, NOON_MS);
    title(&mut session, "Mine");
    kept(&mut session, NOON_MS + 5 * MINUTE_MS);
    let [last, first] = &shelf(&session).versions[..] else { panic!("two versions") };
    assert_eq!((last.what.as_str(), last.when.as_str()), (TITLED, "4 Jan 2027, 12:05"));
    assert_eq!((last.current, last.back_label.as_deref()), (true, None));
    assert_eq!(first.back_label.as_deref(), Some("Go back to it: 4 Jan 2027, 12:00"));
}

#[test]
fn a_long_version_is_named_by_its_first_deeds() {
    let mut session = small();
    kept(&mut session, NOON_MS);
    let deed = |file: &str| Deed::Done(Step::Imported { file: file.to_owned() });
    let version = Version {
        id: VersionId(1),
        began_ms: 0,
        at: at(0),
        name: VersionName::Deeds(["a", "b", "c", "d", "e"].map(deed).to_vec().into()),
    };
    assert_eq!(version_name(&version), "Import a; Import b; Import c; 2 more");
}

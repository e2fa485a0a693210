//! The session's state and its one writer.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::calendar::Date;
use crate::model::{Decision, Document, Item, ItemId, Plan, Problem, Scenario, ScenarioId};

use super::block::Block;
use super::disk;
use super::edit::{self, scenario};
use super::effect::{Effect, Generation};
use super::entry::{self, EntryProblem, Unit};
use super::event::{Change, Event, NoticeId, Sheet, Target, Theme, View};
use super::field::{Field, ItemField};
use super::guest::Guest;
use super::import::Import;
use super::in_place::OwnFile;
use super::merge::Merging;
use super::notice::Notice;
use super::run::{Answer, RunState};
use super::shelf::{Deed, PlanKey, Shelf, ShelfWish};
use super::study::Studies;
use super::undo::{Moment, Noun, Step, Undo};

/// What the app knows.
#[derive(Clone, Debug)]
pub struct Session {
    today: Date,
    pub(super) document: Arc<Document>,
    /// Whether `document` was opened or started by anybody, so that replacing it can be undone.
    opened: bool,
    /// The files that plans of this visit were opened from.
    pub(super) files: Vec<OwnFile>,
    pub(super) scenario: Option<ScenarioId>,
    /// The base plan, or it with the edits of `scenario`.
    pub(super) plan: Arc<Plan>,
    pub(super) problems: Vec<Problem>,
    pub(super) undo: Undo,
    pub(super) drafts: BTreeMap<Field, Draft>,
    pub(super) generation: Generation,
    pub(super) run: RunState,
    pub(super) answer: Option<Answer>,
    pub(super) studies: Studies,
    /// How often rankings were asked for.
    pub(super) rankings_asked: u64,
    notices: Vec<(NoticeId, Notice)>,
    next_notice: u64,
    pub(super) shelf: Shelf,
    pub(super) import: Option<Import>,
    pub(super) guests: Vec<Guest>,
    /// How many there ever were.
    pub(super) guests_seen: u32,
    pub(super) merging: Option<Merging>,
    /// Documents that were opened or handed out, the latest last.
    pub(super) handed: Vec<Arc<Document>>,
    pub(super) view: View,
    item: Option<ItemId>,
    question: Question,
    sheet: Option<Sheet>,
    guide: Option<usize>,
    theme: Theme,
}

/// A text that could not be read, as it stands in its input.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// As it was typed.
    pub text: String,
    /// Why it cannot be read.
    pub problem: EntryProblem,
}

/// What the finish chart is asked.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Question {
    /// Whose finish.
    pub target: Target,
    /// The chance of this date is wanted.
    pub by: Option<Date>,
    /// The date at this chance is wanted, 0 to 1; the confidence by default.
    pub at: Option<f64>,
    /// A date that could not be read.
    pub by_draft: Option<Draft>,
    /// A chance that could not be read.
    pub at_draft: Option<Draft>,
}

impl Session {
    /// A session before anything was opened: an empty plan that starts on `today`.
    pub fn new(today: Date) -> Self {
        let document = Arc::new(Document::new(Plan::new("", today)));
        let plan = Arc::new(document.plan.clone());
        Self {
            today,
            document,
            opened: false,
            files: Vec::new(),
            scenario: None,
            plan,
            problems: Vec::new(),
            undo: Undo::default(),
            drafts: BTreeMap::new(),
            generation: Generation::default(),
            run: RunState::Idle,
            answer: None,
            studies: Studies::default(),
            rankings_asked: 0,
            notices: Vec::new(),
            next_notice: 0,
            shelf: Shelf::default(),
            import: None,
            guests: Vec::new(),
            guests_seen: 0,
            merging: None,
            handed: Vec::new(),
            view: View::default(),
            item: None,
            question: Question::default(),
            sheet: None,
            guide: None,
            theme: Theme::default(),
        }
    }

    /// The day of the device, as far as is known.
    pub fn today(&self) -> Date {
        self.today
    }

    /// The document as it stands.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The plan that is shown and simulated: the base, or it with the picked scenario's edits.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Whether what is shown can be edited: not a scenario that builds on nothing, nor what another
    /// tab writes.
    pub fn is_editable(&self) -> bool {
        !self.shelf.follows && self.has_plan()
    }

    fn has_plan(&self) -> bool {
        self.scenario.as_ref().is_none_or(|id| scenario::has_plan(&self.document, id))
    }

    /// Whether `field` cannot be edited while this scenario is shown: the id of something that the
    /// scenario did not add.
    pub fn is_fixed(&self, field: &Field) -> bool {
        self.shown_scenario().is_some_and(|scenario| scenario::is_fixed(scenario, field))
    }

    fn shown_scenario(&self) -> Option<&Scenario> {
        scenario::find(&self.document, self.scenario.as_ref()?)
    }

    /// The picked scenario; `None` for the base.
    pub fn scenario(&self) -> Option<&ScenarioId> {
        self.scenario.as_ref()
    }

    /// Everything that is wrong with the plan that is shown and with the document.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The unread text of an input, if there is one.
    pub fn draft(&self, field: &Field) -> Option<&Draft> {
        self.drafts.get(field)
    }

    /// All unread texts.
    pub fn drafts(&self) -> &BTreeMap<Field, Draft> {
        &self.drafts
    }

    /// What undo would take back.
    pub fn next_undo(&self) -> Option<&Step> {
        self.undo.next_undo()
    }

    /// What redo would bring back.
    pub fn next_redo(&self) -> Option<&Step> {
        self.undo.next_redo()
    }

    /// What became of an item of the base plan with each step that can be taken back and changed it:
    /// the item before and after, `None` where it was not there; the last step first.
    pub fn past_of(&self, id: &ItemId) -> Vec<(Option<&Item>, Option<&Item>)> {
        let of_this_plan = |moment: &Moment| moment.place == self.shelf.plan;
        let steps = self.undo.moments();
        let steps = steps.filter(|(before, after)| of_this_plan(before) && of_this_plan(after));
        let items = steps.map(|(before, after)| (before.item(id), after.item(id)));
        items.filter(|(before, after)| before != after).collect()
    }

    /// The last run that was asked for.
    pub fn generation(&self) -> Generation {
        self.generation
    }

    /// Where it stands.
    pub fn run(&self) -> &RunState {
        &self.run
    }

    /// The last answer.
    pub fn answer(&self) -> Option<&Answer> {
        self.answer.as_ref()
    }

    /// What is known and asked beside the forecast.
    pub fn studies(&self) -> &Studies {
        &self.studies
    }

    /// What is to be told, oldest first.
    pub fn notices(&self) -> &[(NoticeId, Notice)] {
        &self.notices
    }

    /// The import that is being looked at.
    pub fn import(&self) -> Option<&Import> {
        self.import.as_ref()
    }

    /// The view that is shown.
    pub fn view(&self) -> View {
        self.view
    }

    /// The item that is open.
    pub fn item(&self) -> Option<&ItemId> {
        self.item.as_ref()
    }

    /// What the finish chart is asked.
    pub fn question(&self) -> &Question {
        &self.question
    }

    /// The sheet that is open.
    pub fn sheet(&self) -> Option<Sheet> {
        self.sheet
    }

    /// The step of the two-minute start that is shown, from 0.
    pub fn guide(&self) -> Option<usize> {
        self.guide
    }

    /// The theme that was picked.
    pub fn theme(&self) -> Theme {
        self.theme
    }

    /// Takes in what happened; the one place where the session changes.
    pub fn handle(&mut self, event: Event) -> Vec<Effect> {
        let mut effects = self.take_in(event);
        effects.extend(self.next_study());
        effects
    }

    fn take_in(&mut self, event: Event) -> Vec<Effect> {
        match event {
            Event::FileOpened { name, text } => self.open(Some(name), &text),
            Event::SampleOpened { text } => self.open(None, &text),
            Event::FileRefused { name, refusal } => self.tell(Notice::Refused { name, refusal }),
            Event::CameBack { today } => {
                self.today = today;
                Vec::new()
            }
            Event::StartedEmpty { today } => {
                self.begin_plan(None, Document::new(Plan::new("", today)))
            }
            Event::FieldEdited { field, text } => self.edit_field(field, text),
            Event::Changed(change) => self.change(&change),
            Event::BlockEdited(block) => self.edit_block(&block),
            Event::Undone => self.step_back(),
            Event::Redone => self.step_forward(),
            Event::SaveRequested => self.save(),
            Event::Shelf(event) => self.handle_shelf(event),
            Event::SendPicked(parcel) => self.send(parcel),
            Event::Delivered(delivery) => self.delivered(delivery),
            Event::LinkOpened { fragment } => self.open_link(&fragment),
            Event::NewVersionFound => self.tell(Notice::NewVersion),
            Event::NewVersionTaken => vec![Effect::TakeNewVersion],
            Event::RunProgressed { generation, done } => self.progress(generation, done),
            Event::ForecastArrived { generation, coarse, forecast } => {
                self.take_forecast(generation, coarse, *forecast)
            }
            Event::WorkerFailed { generation, reason } => self.worker_failed(generation, reason),
            Event::RunRequested => self.start_run(),
            Event::RunStopped => self.stop_run(),
            Event::ImportTextArrived { name, text, today } => self.begin_import(name, &text, today),
            Event::ImportConfirmed => self.confirm_import(),
            Event::ImportCancelled => self.end_import(),
            Event::Study(event) => self.handle_study(event),
            Event::Guest(event) => self.handle_guest(event),
            Event::File(event) => self.handle_file(event),
            Event::Decided(decision) => self.decide(*decision),
            Event::ViewPicked(view) => {
                self.view = view;
                Vec::new()
            }
            Event::ScenarioPicked(scenario) => self.pick_scenario(scenario),
            Event::ItemPicked(item) => {
                self.item = item;
                Vec::new()
            }
            Event::TargetPicked(target) => {
                self.question.target = target;
                Vec::new()
            }
            Event::DateAsked { text } => self.ask_date(text),
            Event::ChanceAsked { text } => self.ask_chance(text),
            Event::SheetPicked(sheet) => {
                self.sheet = sheet;
                Vec::new()
            }
            Event::GuideMoved(step) => {
                self.guide = step;
                Vec::new()
            }
            Event::ThemePicked(theme) => {
                self.theme = theme;
                vec![Effect::SetTheme(theme)]
            }
            Event::LanguagePicked(language) => vec![Effect::SetLanguage(language)],
            Event::NoticeDismissed(id) => {
                self.notices.retain(|(shown, _)| *shown != id);
                Vec::new()
            }
        }
    }

    fn open(&mut self, name: Option<String>, text: &str) -> Vec<Effect> {
        match disk::read(text) {
            Ok(document) => self.begin_plan(name, document),
            Err(reason) => {
                let name = name.unwrap_or_default();
                self.tell(Notice::Unreadable { name, reason })
            }
        }
    }

    /// Another document takes the place of this one, which undo brings back by this `step`.
    pub(super) fn replace(
        &mut self,
        step: Step,
        name: Option<String>,
        document: Arc<Document>,
        place: PlanKey,
    ) -> Vec<Effect> {
        let before = self.moment();
        self.scenario = None;
        self.shelf.plan = place;
        self.shelf.follows = false;
        if self.opened {
            let after = Moment { document: Arc::clone(&document), ..self.moment() };
            self.undo.push(step, before, after);
        }
        self.opened = true;
        self.name_file(name);
        self.answer = None;
        self.studies.forget();
        self.drafts.clear();
        self.item = None;
        self.question = Question::default();
        self.become_document(document)
    }

    pub(super) fn moment(&self) -> Moment {
        Moment {
            document: Arc::clone(&self.document),
            scenario: self.scenario.clone(),
            place: self.shelf.plan.clone(),
        }
    }

    fn edit_field(&mut self, field: Field, text: String) -> Vec<Effect> {
        if let Field::Import(option) = field {
            return self.edit_import(option, text);
        }
        let plain = matches!(field, Field::Scenario(..) | Field::Decision(..));
        let mut next = if plain { Document::clone(&self.document) } else { self.in_edit() };
        let of = edit::subject(&next, &field);
        let done = match self.is_fixed(&field) {
            true => Err(EntryProblem::FixedByBase),
            false => edit::set(&mut next, &field, &text),
        };
        match done {
            Ok(()) => {
                self.drafts.remove(&field);
                self.follow_rename(&field, &text);
                let step = Step::Edited { field, of };
                if plain { self.commit(step, next) } else { self.commit_edit(step, next) }
            }
            Err(problem) => {
                self.drafts.insert(field, Draft { text, problem });
                Vec::new()
            }
        }
    }

    /// What can be read of a block is one step; the rest stands in its cells as it is.
    fn edit_block(&mut self, block: &Block) -> Vec<Effect> {
        let mut next = self.in_edit();
        let taken = edit::block(&mut next, block, |field| self.is_fixed(field));
        for field in &taken.read {
            self.drafts.remove(field);
        }
        for (field, text, problem) in taken.unread {
            self.drafts.insert(field, Draft { text, problem });
        }
        let cells = taken.read.len();
        self.commit_edit(Step::Block { cause: block.cause, cells }, next)
    }

    /// An item that is open stays open under its new id.
    fn follow_rename(&mut self, field: &Field, text: &str) {
        if let Field::Item(id, ItemField::Id) = field
            && self.item.as_ref() == Some(id)
        {
            self.item = Some(ItemId::from(text.trim()));
        }
    }

    fn change(&mut self, change: &Change) -> Vec<Effect> {
        if change.is_beside_plan() {
            return self.change_beside_plan(change);
        }
        let mut next = self.in_edit();
        let given_up =
            self.shown_scenario().and_then(|own| scenario::give_up(own, &mut next.plan, change));
        let Some(step) = given_up.or_else(|| edit::change(&mut next, change)) else {
            return Vec::new();
        };
        // Positions may have moved under the unread texts.
        self.drafts.clear();
        self.commit_edit(step, next)
    }

    fn change_beside_plan(&mut self, change: &Change) -> Vec<Effect> {
        let mut next = Document::clone(&self.document);
        let Some(step) = edit::change(&mut next, change) else {
            return Vec::new();
        };
        self.drafts.clear();
        let new = scenario::new_in(&self.document, &next);
        let before = self.moment();
        self.scenario = new.or_else(|| before.scenario.clone());
        self.commit_after(before, step, next)
    }

    /// The document as an edit of what is shown sees it.
    pub(super) fn in_edit(&self) -> Document {
        match &self.scenario {
            None => Document::clone(&self.document),
            Some(id) => scenario::as_base(&self.document, id, &self.plan),
        }
    }

    /// What [`Session::in_edit`] became: the document, or what a scenario records.
    pub(super) fn commit_edit(&mut self, step: Step, edited: Document) -> Vec<Effect> {
        let Some(id) = &self.scenario else {
            return self.commit(step, edited);
        };
        match scenario::recorded(&self.document, id, &self.plan, edited) {
            Some(next) => self.commit(step, next),
            None => self.tell(Notice::ScenarioHasNoPlan),
        }
    }

    fn decide(&mut self, decision: Decision) -> Vec<Effect> {
        let is_it = |known: &Decision| {
            Decision { why: String::new(), ..known.clone() }
                == Decision { why: String::new(), ..decision.clone() }
        };
        // Whoever decides for the same once more has decided already, and may have said why.
        if self.document.decisions.last().is_some_and(is_it) {
            return Vec::new();
        }
        let mut next = Document::clone(&self.document);
        let step = Step::Added { noun: Noun::Decision, of: decision.title.clone() };
        next.decisions.push(decision);
        self.commit(step, next)
    }

    /// `next` takes the document's place as one step that can be taken back.
    pub(super) fn commit(&mut self, step: Step, next: Document) -> Vec<Effect> {
        self.commit_after(self.moment(), step, next)
    }

    pub(super) fn commit_after(
        &mut self,
        before: Moment,
        step: Step,
        mut next: Document,
    ) -> Vec<Effect> {
        if next == *self.document {
            return Vec::new();
        }
        if self.shelf.follows {
            return self.tell(Notice::EditedElsewhere);
        }
        // The figures of the last save are those of the base and its run alone.
        if next.plan != self.document.plan || next.run != self.document.run {
            next.last = None;
        }
        let next = Arc::new(next);
        let known = |id: &ScenarioId| scenario::find(&next, id).is_some();
        let scenario = self.scenario.clone().filter(known);
        let after = Moment { document: Arc::clone(&next), scenario, ..self.moment() };
        self.undo.push(step.clone(), before, after);
        self.offer_undo(&step);
        let mut effects = self.note_edit();
        effects.extend(self.change_document(next, Deed::Done(step)));
        effects
    }

    fn step_back(&mut self) -> Vec<Effect> {
        let Some(step) = self.undo.next_undo().cloned() else { return Vec::new() };
        match self.undo.undo(&self.document) {
            Some(before) => self.become_moment(before, Deed::TakenBack(step)),
            None => Vec::new(),
        }
    }

    fn step_forward(&mut self) -> Vec<Effect> {
        let Some(step) = self.undo.next_redo().cloned() else { return Vec::new() };
        match self.undo.redo(&self.document) {
            Some(after) => self.become_moment(after, Deed::Done(step)),
            None => Vec::new(),
        }
    }

    /// What was deleted can be brought back from where it is told, until something else is done.
    fn offer_undo(&mut self, step: &Step) {
        self.withdraw_undo();
        if let Step::Removed { .. } | Step::ItemsRemoved { .. } = step {
            // Telling wants nothing done.
            drop(self.tell(Notice::Deleted { step: step.clone() }));
        }
    }

    fn withdraw_undo(&mut self) {
        self.notices.retain(|(_, notice)| !matches!(notice, Notice::Deleted { .. }));
    }

    /// A moment of another plan is the last one of that plan, as it was kept.
    fn become_moment(&mut self, moment: Moment, deed: Deed) -> Vec<Effect> {
        self.withdraw_undo();
        self.drafts.clear();
        self.scenario = moment.scenario;
        if moment.place == self.shelf.plan {
            return self.change_document(moment.document, deed);
        }
        self.shelf.plan = moment.place;
        self.shelf.follows = false;
        let mut effects = vec![Effect::Shelf(ShelfWish::Occupy(self.shelf.plan.clone()))];
        effects.extend(self.become_document(moment.document));
        effects
    }

    /// The document is another one because of `deed`, and is to be kept.
    fn change_document(&mut self, document: Arc<Document>, deed: Deed) -> Vec<Effect> {
        let run = self.become_document(document);
        let mut effects = self.note_deed(deed);
        effects.extend(run);
        effects
    }

    /// The document is another one: look for problems, simulate it.
    pub(super) fn become_document(&mut self, document: Arc<Document>) -> Vec<Effect> {
        let before = std::mem::replace(&mut self.document, document);
        let known = |id: &ScenarioId| self.document.scenarios.iter().any(|s| s.id == *id);
        if !self.scenario.as_ref().is_none_or(known) {
            self.scenario = None;
        }
        if scenario::are_other_plans(&before, &self.document) {
            self.studies.plans_changed();
        }
        self.merge_again();
        self.become_plan()
    }

    /// The plan that is shown is another one.
    fn become_plan(&mut self) -> Vec<Effect> {
        if let Some(import) = &mut self.import {
            import.look_again(&self.document.plan);
        }
        let (plan, problems) = disk::shown_plan(&self.document, self.scenario.as_ref());
        self.plan = Arc::new(plan);
        self.problems = problems;
        if let Some(answer) = &mut self.answer {
            answer.stale = true;
        }
        self.studies.plan_changed();
        self.start_run()
    }

    fn pick_scenario(&mut self, scenario: Option<ScenarioId>) -> Vec<Effect> {
        self.scenario = scenario;
        self.drafts.clear();
        self.become_plan()
    }

    /// Whether anything was opened or started yet.
    pub fn is_opened(&self) -> bool {
        self.opened
    }

    fn ask_date(&mut self, text: String) -> Vec<Effect> {
        match entry::optional(&text, entry::date) {
            Ok(by) => (self.question.by, self.question.by_draft) = (by, None),
            Err(problem) => self.question.by_draft = Some(Draft { text, problem }),
        }
        Vec::new()
    }

    fn ask_chance(&mut self, text: String) -> Vec<Effect> {
        match entry::optional(&text, chance) {
            Ok(at) => (self.question.at, self.question.at_draft) = (at, None),
            Err(problem) => self.question.at_draft = Some(Draft { text, problem }),
        }
        Vec::new()
    }

    /// Adds a notice, once: the same one twice tells nothing new.
    pub(super) fn tell(&mut self, notice: Notice) -> Vec<Effect> {
        if self.notices.iter().all(|(_, shown)| *shown != notice) {
            self.next_notice += 1;
            self.notices.push((NoticeId(self.next_notice), notice));
        }
        Vec::new()
    }
}

/// A chance that a date can be asked for: `85 %`, `85%` or `0.85`, between 1 and 99 %.
fn chance(text: &str) -> Result<f64, EntryProblem> {
    entry::between(text, Unit::Share, 0.01, 0.99)
}

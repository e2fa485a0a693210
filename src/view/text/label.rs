//! Fixed words: headings, buttons, columns, options.

use super::language::word;

macro_rules! labels {
    ($($name:ident => $english:literal, $german:literal;)*) => {
        /// A word or phrase that never changes.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Label {
            $(#[doc = $english] $name,)*
        }

        impl Label {
            /// All of them.
            pub const ALL: [Self; [$(Self::$name),*].len()] = [$(Self::$name),*];

            /// The text in the language of the page.
            pub fn text(self) -> &'static str {
                match self {
                    $(Self::$name => word!($english, $german),)*
                }
            }
        }
    };
}

labels! {
    // The bar on top.
    Product => "Roadcast", "Roadcast";
    Untitled => "Untitled plan", "Plan ohne Titel";
    Undo => "Undo", "Rückgängig";
    Redo => "Redo", "Wiederholen";
    OpenFile => "Open a file…", "Datei öffnen …";
    OpenInPlace => "Open in place…", "An Ort und Stelle öffnen …";
    PastedName => "what was pasted", "was eingefügt wurde";
    ImportJira => "Import from Jira…", "Aus Jira übernehmen …";
    OpenSample => "Open the sample plan", "Beispielplan öffnen";
    StartEmpty => "Start empty", "Leer beginnen";
    Save => "Save", "Speichern";
    SaveHint => "Download the plan as one file that can be mailed and opened again", "Den Plan als eine Datei herunterladen, die sich verschicken und wieder öffnen lässt";
    Send => "Send", "Senden";
    SendHint => "Give the plan to somebody else", "Den Plan jemand anderem geben";
    SendPage => "Stand-alone page", "Eigenständige Seite";
    SendFile => "Scenario file", "Szenariodatei";
    SendLink => "Link", "Link";
    NoPageBuilt => "This build of Roadcast has none: only an optimized build does.", "Diese Fassung von Roadcast hat keine: Nur eine optimierte hat sie.";
    Reload => "Reload", "Neu laden";
    Scenario => "Scenario", "Szenario";
    BasePlan => "Base plan", "Grundplan";
    TheBasePlan => "the base plan", "„Grundplan“";
    Language => "Language", "Sprache";
    Theme => "Theme", "Farben";
    StylePage => "What the page is made of", "Woraus die Seite gemacht ist";
    ThemeSystem => "As the device", "Wie das Gerät";
    ThemeLight => "Light", "Hell";
    ThemeDark => "Dark", "Dunkel";
    Dismiss => "Dismiss", "Ausblenden";
    Close => "Close", "Schließen";
    DropHere => "Drop a plan or a Jira export here", "Einen Plan oder einen Jira-Export hier ablegen";
    More => "More", "Mehr";
    Palette => "Find anything", "Alles finden";
    PaletteHint => "A view, an item, a scenario, something to do, a word…", "Eine Ansicht, ein Vorhaben, ein Szenario, etwas zu tun, ein Wort …";
    NothingFound => "Nothing is called that.", "So heißt hier nichts.";
    KindView => "View", "Ansicht";
    KindAction => "Action", "Aktion";
    KindScenario => "Scenario", "Szenario";
    KindWord => "Word", "Wort";
    Guide => "Two-minute start", "In zwei Minuten";
    Back => "Back", "Zurück";
    Next => "Next", "Weiter";
    Shortcuts => "Keys", "Tasten";
    ShortcutsHint => "Everything can be done with the keyboard alone.", "Alles geht auch mit der Tastatur allein.";
    Words => "Words", "Wörter";
    WordsHint => "What they mean here.", "Was sie hier bedeuten.";
    SkipToContent => "Skip to the content", "Zum Inhalt springen";

    // Plans and versions.
    Shelf => "Plans and versions", "Pläne und Fassungen";
    ShelfHint => "They are kept in this browser alone. To have one elsewhere, save it as a file.", "Sie liegen nur in diesem Browser. Wer einen anderswo haben will, speichert ihn als Datei.";
    KeptPlans => "Plans in this browser", "Pläne in diesem Browser";
    DeletedPlans => "Deleted in the last seven days", "In den letzten sieben Tagen gelöscht";
    Versions => "Versions of this plan", "Fassungen dieses Plans";
    OpenPlan => "Open", "Öffnen";
    PlanIsOpen => "Open now", "Ist geöffnet";
    DeletePlan => "Delete", "Löschen";
    RestorePlan => "Put back", "Zurückholen";
    GoBack => "Go back to it", "Dahin zurückgehen";
    AsItStands => "As it stands", "Wie er jetzt ist";
    PartNotLoaded => "This part of the page could not be loaded. Nothing is lost: reload the page when there is a connection.", "Dieser Teil der Seite konnte nicht geladen werden. Nichts ist verloren: Laden Sie die Seite neu, wenn es eine Verbindung gibt.";
    NothingKept => "Nothing is kept yet.", "Noch ist nichts aufgehoben.";
    EditedElsewhere => "This plan is being edited in another tab. What changes there is shown here at once.", "Dieser Plan wird in einem anderen Tab bearbeitet. Was sich dort ändert, erscheint hier sofort.";
    EditHere => "Edit here", "Hier bearbeiten";

    // When the app came to its end.
    CrashHeading => "Roadcast stopped", "Roadcast ist stehen geblieben";
    CrashMeaning => "A mistake in the program itself ended it, not anything you did.", "Ein Fehler im Programm selbst hat es beendet, nichts, was hier getan wurde.";
    CrashSafe => "What this browser kept of your plans is still there. To be quite safe, download the plan as it stood a moment ago before you start again.", "Was dieser Browser von den Plänen aufgehoben hat, ist noch da. Sicherer ist es, den Plan herunterzuladen, wie er eben noch war, und dann neu zu beginnen.";
    CrashDownload => "Download the plan", "Plan herunterladen";
    CrashRestart => "Start again", "Neu beginnen";
    CrashEmpty => "Start with an empty plan", "Mit einem leeren Plan beginnen";
    CrashReason => "What happened, for those who can mend it", "Was geschehen ist, für alle, die es beheben können";

    // Views.
    Views => "Views", "Ansichten";
    Notices => "Notices", "Hinweise";
    Headline => "Headline", "Kernaussage";
    ViewPlan => "Plan", "Plan";
    ViewForecast => "Forecast", "Prognose";
    ViewRank => "Rank", "Rangfolge";
    ViewScenarios => "Scenarios", "Szenarien";
    ViewTeams => "Teams", "Teams";
    ViewRisks => "Risks", "Risiken";
    PlanHolds => "Each item: its estimate, every dependency, order, timeline", "Jedes Vorhaben: Schätzung, jede Abhängigkeit, Reihenfolge, Zeitleiste";
    ForecastHolds => "Finish, quarter, promises, milestones, objectives, what would help", "Ende, Quartal, Zusagen, Meilensteine, Ziele, was helfen würde";
    RankHolds => "RICE, WSJF, cost of delay, scores, what each order is worth", "RICE, WSJF, Verzögerungskosten, Punktwerte, was jede Reihenfolge wert ist";
    ScenariosHolds => "What if, compare, decide, trade-off", "Was wäre wenn, vergleichen, entscheiden, Abwägung";
    TeamsHolds => "People, capacity, absences, focus, target of each category", "Personen, Kapazität, Abwesenheiten, Fokus, Zielwert jeder Kategorie";
    RisksHolds => "Mitigations, what risks cost, what comes from outside", "Gegenmaßnahmen, was Risiken kosten, Zulieferungen";
    ReportHolds => "One page to print, send or paste", "Eine Seite zum Drucken, Senden oder Einfügen";
    SettingsHold => "Start, calendar, holidays, quarters, currency, sizes, futures", "Beginn, Kalender, Feiertage, Quartale, Währung, Größen, Verläufe";
    ViewReport => "Report", "Bericht";

    // What a stand-alone page says before the app runs in it.
    NeedsJavaScript => "The figures above are those of the day this page was made. Open it in a browser with JavaScript to see the whole forecast and to change the plan.", "Die Zahlen oben sind vom Tag, an dem diese Seite entstand. In einem Browser mit JavaScript zeigt sie die ganze Prognose, und der Plan lässt sich ändern.";
    AppNotStarted => "The app in this page could not start: it needs a browser of 2023 or later. The figures above are those of the day this page was made.", "Die App in dieser Seite konnte nicht starten: Sie braucht einen Browser von 2023 oder später. Die Zahlen oben sind vom Tag, an dem diese Seite entstand.";

    // Run.
    TryAgain => "Run again", "Neu rechnen";
    StopRun => "Stop", "Anhalten";
    Computing => "Simulating…", "Simuliert …";
    FirstLook => "First look, sharpening…", "Erster Blick, wird genauer …";
    OutOfDate => "Not up to date: the plan has problems", "Nicht aktuell: Der Plan hat Probleme";
    Kept => "Saved in this browser", "Im Browser gespeichert";
    KeepPending => "Saving…", "Speichert …";
    KeepFailed => "Not saved in this browser", "Nicht im Browser gespeichert";
    Problems => "Problems", "Probleme";
    NoForecastYet => "No forecast yet", "Noch keine Prognose";
    NothingToForecast => "Nothing to forecast yet: the plan has no items.", "Noch nichts vorherzusagen: Der Plan hat keine Vorhaben.";
    NothingLeftToForecast => "Nothing is left to forecast: every item is done or dropped.", "Nichts mehr vorherzusagen: Jedes Vorhaben ist fertig oder gestrichen.";
    ToThePlan => "Go to the plan", "Zum Plan";

    AsTable => "Show as a table", "Als Tabelle zeigen";
    AsPicture => "As a picture", "Als Bild";
    Estimate => "Estimate", "Schätzung";
    PictureSvg => "Download as SVG", "Als SVG herunterladen";
    PicturePng => "Download as PNG", "Als PNG herunterladen";
    PictureCopy => "Copy as an image", "Als Bild kopieren";

    // Plan table.
    Items => "Items", "Vorhaben";
    AddItem => "Add an item", "Vorhaben hinzufügen";
    DeleteItem => "Delete the item", "Vorhaben löschen";
    OpenItem => "Open the item", "Vorhaben öffnen";
    MoveUp => "Move up", "Nach oben";
    MoveDown => "Move down", "Nach unten";
    DragToMove => "Drag to another place; Alt with the arrow keys, Home or End moves it too", "An eine andere Stelle ziehen; Alt mit den Pfeiltasten, Pos1 oder Ende verschiebt auch";
    NoItems => "Nothing is planned yet. Add an item, or import an export.", "Noch ist nichts geplant. Ein Vorhaben hinzufügen oder einen Export übernehmen.";
    Priority => "#", "#";
    Item => "Item", "Vorhaben";
    ColumnTeam => "Team", "Team";
    ColumnEffort => "Effort", "Aufwand";
    ColumnDue => "Due", "Termin";
    ColumnState => "Status", "Stand";
    ColumnP50 => "P50", "P50";
    ColumnP85 => "P85", "P85";
    ColumnChance => "By due", "Chance";
    ColumnAdvice => "Advice", "Empfehlung";
    ColumnFinish => "Finish", "Ende";
    ColumnId => "Id", "Kennung";
    ColumnTags => "Tags", "Schlagwörter";
    ColumnNotBefore => "Not before", "Nicht vor";
    ColumnPromised => "Promised by", "Zugesagt bis";
    Objective => "Objective", "Ziel";
    Category => "Category", "Kategorie";
    Columns => "Columns", "Spalten";
    FindItem => "Find an item", "Vorhaben suchen";
    FindNext => "Next", "Nächstes";
    FindPrevious => "Previous", "Voriges";
    OnlyFound => "Only these", "Nur diese";
    AllTeams => "All teams", "Alle Teams";
    OfTeam => "Work of", "Arbeit von";
    GroupBy => "Group by", "Gruppieren nach";
    GroupNothing => "No groups", "Keine Gruppen";
    GroupRest => "None", "Ohne";
    Offers => "Suggestions", "Vorschläge";
    PullColumn => "Drag to change the width, double-click for the first width; Alt, Shift and the arrow keys do it too", "Ziehen ändert die Breite, ein Doppelklick stellt die erste wieder her; Alt, Umschalt und die Pfeiltasten gehen auch";
    HintP50 => "As likely before this day as after it", "Ebenso wahrscheinlich vor diesem Tag wie danach";
    HintP85 => "85 % sure: done by the end of this day in 85 of 100 simulated futures", "85 % sicher: am Ende dieses Tages in 85 von 100 simulierten Verläufen fertig";
    HintChance => "Chance to be done by its due date", "Chance, bis zum Termin fertig zu sein";
    HintAdvice => "Commit, stretch or out at the end of the planning quarter", "Zusagen, Streckziel oder nicht drin am Ende des Planungsquartals";
    HintFinish => "How the simulated finish dates are spread", "Wie die simulierten Enddaten gestreut sind";
    SeveralParts => "several parts", "mehrere Teile";

    // Advice.
    Commit => "Commit", "Zusagen";
    Stretch => "Stretch", "Streckziel";
    Out => "Out", "Nicht drin";
    Done => "Done", "Fertig";
    Dropped => "Dropped", "Gestrichen";

    // Item detail.
    Basics => "Basics", "Grundlagen";
    Work => "Work", "Arbeit";
    AddPart => "Add a part", "Teil hinzufügen";
    RemovePart => "Remove the part", "Teil entfernen";
    WaitsFor => "Waits for", "Wartet auf";
    AddDependency => "Add something it waits for", "Hinzufügen, worauf es wartet";
    RemoveDependency => "Remove", "Entfernen";
    Dates => "Dates and status", "Daten und Stand";
    Worth => "What it is worth", "Was es wert ist";
    DelayCost => "Cost of delay", "Verzögerungskosten";
    Promise => "Promise", "Zusage";
    Notes => "Notes", "Notizen";
    Forecast => "Forecast", "Prognose";
    WhyThen => "Why then", "Warum dann";
    Rice => "RICE", "RICE";
    Wsjf => "WSJF", "WSJF";
    Ice => "ICE", "ICE";
    ValueEffort => "Value and effort", "Wert und Aufwand";
    Scorecard => "Scorecard", "Bewertung";

    // Facts.
    Start => "Start", "Beginn";
    Finish => "Finish", "Ende";
    Likely => "As likely as not", "Ebenso wahrscheinlich wie nicht";
    Sure => "85 % sure", "85 % sicher";
    VerySure => "95 % sure", "95 % sicher";
    ChanceByDue => "By its due date", "Bis zum Termin";
    ChanceByQuarter => "By the quarter end", "Bis zum Quartalsende";
    WorkingTime => "Being worked on", "In Arbeit";
    WaitingDependency => "Waiting for other items", "Wartet auf andere Vorhaben";
    WaitingTeam => "Waiting for a free lane", "Wartet auf eine freie Spur";
    WaitingNotBefore => "Waiting for its earliest date", "Wartet auf den frühesten Tag";
    WaitingExternal => "Waiting for something from outside", "Wartet auf etwas von außen";
    WaitingRisk => "Delayed by a risk", "Verzögert durch ein Risiko";
    Criticality => "Drives the finish", "Bestimmt das Ende";
    CriticalityHint => "Criticality index: share of the simulated futures in which any delay of this item delays the whole plan", "Kritikalität: Anteil der simulierten Verläufe, in denen jede Verzögerung dieses Vorhabens den ganzen Plan verzögert";
    ExpectedDelayCost => "Expected cost of delay", "Erwartete Verzögerungskosten";
    HitByRisks => "Risks that hit it", "Risiken, die es treffen";
    WaitedForBy => "What waits for it", "Was darauf wartet";
    History => "History", "Bisher";
    AgainstBase => "What this scenario changes", "Was dieses Szenario ändert";
    LatestChanges => "Latest changes, the last first", "Letzte Änderungen, die jüngste zuerst";
    NothingChanged => "Nothing was changed since the plan was opened.", "Seit der Plan geöffnet wurde, wurde nichts geändert.";
    BackToPlan => "Escape closes it, F6 goes back to the plan", "Esc schließt es, F6 führt zum Plan zurück";

    // Forecast view.
    FinishOf => "Finish of", "Ende von";
    WholePlan => "The whole plan", "Der ganze Plan";
    FinishChart => "How the finish is spread", "Wie das Ende gestreut ist";
    FinishWalk => "How the finish is spread: the arrow keys walk from bar to bar", "Wie das Ende gestreut ist: Die Pfeiltasten gehen von Balken zu Balken";
    BurnUpWalk => "How many items are done: the arrow keys walk from week to week", "Wie viele Vorhaben fertig sind: Die Pfeiltasten gehen von Woche zu Woche";
    BurnUp => "Items done over time", "Fertige Vorhaben im Lauf der Zeit";
    BurnUpHint => "The line is how many items are done on average over the futures. At a quarter’s end the bar reaches from the number that is 85 % sure up to the number that is only 15 % sure; in between only the average is counted.", "Die Linie sagt, wie viele Vorhaben im Mittel der Verläufe fertig sind. Am Ende eines Quartals reicht der Balken von der Zahl, die 85 % sicher ist, bis zu der, die nur 15 % sicher ist; dazwischen ist nur das Mittel gezählt.";
    DoneOnAverage => "Done on average", "Im Mittel fertig";
    SureAtLeast => "85 % sure: at least", "85 % sicher: mindestens";
    HardlyMore => "15 % sure: at least", "15 % sicher: mindestens";
    ChanceOfDate => "What chance on this date?", "Welche Chance an diesem Tag?";
    DateAtChance => "What date at this chance?", "Welcher Tag bei dieser Chance?";
    Date => "Date", "Datum";
    Chance => "Chance", "Chance";
    Share => "Share of futures", "Anteil der Verläufe";
    DoneBy => "Done by then", "Bis dahin fertig";
    Timeline => "Timeline", "Zeitachse";
    TimelineHint => "From the likely start to the likely finish, then to the days that are 85 % and 95 % sure; before it, what the item waits for. Keys: + and − zoom, 0 fits, comma and full stop scroll, Enter moves dates", "Vom wahrscheinlichen Beginn zum wahrscheinlichen Ende, dann zu den Tagen, die 85 % und 95 % sicher sind; davor das, worauf das Vorhaben wartet. Tasten: + und − zoomen, 0 zeigt alles, Komma und Punkt blättern, Enter verschiebt Daten";
    ZoomIn => "Zoom in", "Vergrößern";
    ZoomOut => "Zoom out", "Verkleinern";
    ZoomFitHint => "Show all of it", "Alles zeigen";
    AsOfLine => "As of", "Stichtag";
    QuarterEnds => "Quarter ends", "Quartal endet";
    LegendLikely => "likely", "wahrscheinlich";
    LegendSure => "85 % sure", "85 % sicher";
    LegendVerySure => "95 % sure", "95 % sicher";
    LegendTeam => "waits for a team", "wartet auf ein Team";
    LegendDependency => "for other items", "auf andere Vorhaben";
    LegendExternal => "for something outside", "auf etwas von außen";
    LegendDate => "for its date", "auf seinen Tag";
    LegendRisk => "for a risk", "wegen eines Risikos";
    MoveStart => "Not before", "Nicht vor";
    MoveDue => "Due", "Termin";
    DragStart => "Drag to set the day it must not start before", "Ziehen setzt den Tag, vor dem es nicht beginnt";
    DragDue => "Drag to set the day it is due", "Ziehen setzt den Termin";
    WaitsUntilDate => "its earliest date", "den frühesten Tag";
    WaitsOutside => "something from outside", "etwas von außen";
    WaitsOthers => "other items", "andere Vorhaben";
    WaitsRisk => "what a risk delays", "das, was ein Risiko verzögert";
    WaitsTeam => "a team", "ein Team";
    TheQuarter => "The quarter", "Das Quartal";
    Quarter => "Quarter ending", "Quartal bis";
    JointChance => "All down to here", "Alle bis hier";
    CutLine => "Proposed commitment ends here", "Hier endet die vorgeschlagene Zusage";
    PromiseThese => "Promise these", "Diese zusagen";
    Promises => "Promises", "Zusagen";
    PromisedBy => "Promised by", "Zugesagt bis";
    Tolerance => "Tolerance", "Toleranz";
    Drivers => "What moves the finish most", "Was das Ende am meisten bewegt";
    DriversHint => "How closely the finish follows each uncertain input: 1 in step, 0 not at all", "Wie eng das Ende jeder unsicheren Eingabe folgt: 1 im Gleichschritt, 0 gar nicht";
    DriversMeaning => "Spearman’s rank correlation of the input with the finish of the plan, over all simulated futures. Below 0 the finish is earlier when the input is greater.", "Spearmans Rangkorrelation der Eingabe mit dem Ende des Plans, über alle simulierten Verläufe. Unter 0 liegt das Ende früher, wenn die Eingabe größer ist.";
    Targets => "Milestones and objectives", "Meilensteine und Ziele";
    Target => "Target", "Ziel";
    Utilisation => "How busy the teams are", "Wie ausgelastet die Teams sind";
    UtilisationHint => "Share of the lanes in use, by week", "Anteil der benutzten Spuren, Woche für Woche";
    Week => "Week", "Woche";
    PercentileColumn => "Chance", "Chance";
    BeyondHorizon => "Later", "Später";

    // Rank view.
    Ranks => "Ranks by method", "Ränge nach Methode";
    RanksHint => "A line an item, from the list as it stands through every method that can score it", "Eine Linie je Vorhaben, von der Liste, wie sie steht, durch jede Methode, die es bewerten kann";
    AllRanks => "Every rank", "Alle Ränge";
    ListPlace => "List", "Liste";
    WithinClasses => "MoSCoW inside a class by", "MoSCoW, in der Klasse nach";
    RankNow => "Rank", "Rang";
    RankRange => "Most likely rank", "Wahrscheinlichster Rang";
    HintRankRange => "80 % of the draws of the uncertain inputs lie between these ranks", "80 % der Ziehungen der unsicheren Eingaben liegen zwischen diesen Rängen";
    AmongFirstFive => "Among the first five", "Unter den ersten fünf";
    BeforeNext => "Before the next item", "Vor dem nächsten";
    DecidedBy => "Decided by", "Entschieden durch";
    HintDecidedBy => "The input whose own spread moves this rank most", "Die Eingabe, deren eigene Streuung diesen Rang am meisten bewegt";
    Agreement => "How far methods agree", "Wie weit Methoden übereinstimmen";
    AgreementHint => "How alike two methods rank the items that both score: 1 the same order, 0 unrelated, −1 reversed", "Wie ähnlich zwei Methoden die Vorhaben ordnen, die beide bewerten: 1 dieselbe Reihenfolge, 0 kein Zusammenhang, −1 umgekehrt";
    AgreementMeaning => "Kendall’s τ-b: of all pairs of items, the share that both methods put in the same order less the share that they put in opposite orders, ties allowed for.", "Kendalls τ-b: von allen Paaren von Vorhaben der Anteil, den beide Methoden gleich ordnen, weniger der Anteil, den sie umgekehrt ordnen, Gleichstände berücksichtigt.";
    WhatOrdersAreWorth => "What each order is worth", "Was jede Reihenfolge wert ist";
    ComparedIn => "Compared in", "Verglichen nach";
    Outcomes => "All outcomes", "Alle Ergebnisse";
    ComparedWith => "Held against", "Gemessen an";
    Order => "Order", "Reihenfolge";
    Difference => "Difference", "Unterschied";
    Spread => "Spread over the futures", "Streuung über die Verläufe";
    ValueByQuarter => "Value by the quarter’s end", "Wert bis zum Quartalsende";
    PromisesKept => "Promises kept", "Gehaltene Zusagen";
    AllPromisesKept => "All kept", "Alle gehalten";
    Actions => "Actions", "Aktionen";
    UseOrder => "Use this order", "Diese Reihenfolge nehmen";
    NewScenario => "As a new scenario", "Als neues Szenario";
    BetterOrder => "Find a better order", "Eine bessere Reihenfolge suchen";
    BetterOrderHint => "Tries orders that no formula gives, each simulated with all dependencies, teams and risks", "Probiert Reihenfolgen, die keine Formel ergibt, jede simuliert mit allen Abhängigkeiten, Teams und Risiken";
    Serving => "For", "Für";
    Search => "Search", "Suchen";
    EnoughSearched => "That is enough", "Das genügt";
    Ranking => "Ranking…", "Bewertet …";
    NothingToRank => "Nothing to rank: no item is open.", "Nichts zu bewerten: Kein Vorhaben ist offen.";
    NotSimulatedYet => "Simulated as soon as the forecast is complete.", "Wird simuliert, sobald die Prognose fertig ist.";
    Better => "better", "besser";
    Worse => "worse", "schlechter";
    FormulaOf => "Formula", "Formel";

    // Scenarios.
    NoScenarios => "No scenario yet. A scenario is a what‑if: it changes the plan without touching it.", "Noch kein Szenario. Ein Szenario ist ein Was-wäre-wenn: Es ändert den Plan, ohne ihn anzutasten.";
    NewFromBase => "New scenario", "Neues Szenario";
    ShowScenario => "Show", "Zeigen";
    ShownNow => "Shown now", "Wird gezeigt";
    ShowBase => "Show the base plan", "Grundplan zeigen";
    BranchScenario => "Branch", "Abzweigen";
    PromoteScenario => "Make it the base plan", "Zum Grundplan machen";
    DeleteScenario => "Delete the scenario", "Szenario löschen";
    TakeBack => "Take this change back", "Diese Änderung zurücknehmen";
    BuildsOn => "Builds on", "Baut auf";
    ChangesNothing => "Changes nothing yet. Show it, and edit the plan.", "Ändert noch nichts. Zeigen und dann den Plan bearbeiten.";
    ComparePlans => "Two plans side by side", "Zwei Pläne nebeneinander";
    LookAt => "Look at", "Betrachtet";
    WhatWentIn => "What went in differently", "Was anders hineinging";
    SameInputs => "The same inputs.", "Dieselben Eingaben.";
    Outcome => "Outcome", "Ergebnis";
    DoneByDate => "Done by its date", "Zum Termin fertig";
    WouldTell => "Would tell", "Würde es zeigen";
    FinishMoves => "How far the finish moves, future by future", "Wie weit das Ende rückt, Verlauf für Verlauf";
    MovesMost => "Items that move most", "Vorhaben, die am weitesten rücken";
    TradeOff => "Traded off", "Abgewogen";
    TradeOffHint => "Every plan by two outcomes; the crosses are 95 % intervals", "Jeder Plan nach zwei Ergebnissen; die Kreuze sind 95-%-Intervalle";
    AxisAcross => "Across", "Waagerecht";
    AxisUp => "Up", "Senkrecht";
    ChoosePlan => "Decide for it", "Dafür entscheiden";
    Decisions => "Decisions", "Entscheidungen";
    Decision => "Decision", "Entscheidung";
    Reason => "Why", "Warum";
    FiguresThen => "Figures of that moment", "Zahlen von damals";
    DecisionsHint => "What was chosen, why, and the figures of that moment. They stay in the file.", "Was gewählt wurde, warum, und die Zahlen von damals. Sie bleiben in der Datei.";
    NoDecisions => "Nothing is decided yet. “Decide for it” beside a plan records one with today’s figures.", "Noch ist nichts entschieden. „Dafür entscheiden“ neben einem Plan hält eine Entscheidung mit den Zahlen von heute fest.";
    DeleteDecision => "Delete the decision", "Entscheidung löschen";
    ScenarioTree => "The plan and its scenarios", "Der Plan und seine Szenarien";
    OtherFiles => "Other files", "Andere Dateien";
    CompareFile => "Compare with a file…", "Mit einer Datei vergleichen …";
    SendAway => "Close the file", "Datei schließen";
    OpenInstead => "Open it instead", "Stattdessen öffnen";
    TakeIn => "Take in its changes…", "Änderungen übernehmen …";
    SamePlan => "Its base plan is the same.", "Der Grundplan ist derselbe.";
    MergeTitle => "Take in the changes of a file", "Änderungen einer Datei übernehmen";
    MergeOrigin => "Choose the file that both come from…", "Die Datei wählen, von der beide stammen …";
    MergeBrings => "What it brings", "Was sie bringt";
    MergeBringsNothing => "Nothing that is not here already.", "Nichts, was nicht schon hier ist.";
    MergeConflicts => "Changed on both sides", "Auf beiden Seiten geändert";
    MergeKeeps => "Keep", "Behalten";
    MergeConfirm => "Take in", "Übernehmen";
    PrintPage => "Print", "Drucken";
    WhatPlansAreWorth => "What each scenario is worth", "Was jedes Szenario wert ist";

    // Report.
    ScenariosCompared => "Scenarios compared", "Szenarien im Vergleich";
    WhatItChanges => "What it changes", "Was es ändert";
    DifferenceOfSure => "Difference, 85 % sure", "Unterschied, 85 % sicher";
    Assumptions => "What this rests on", "Worauf das beruht";
    Method => "How to read it", "Wie es zu lesen ist";
    BringToToday => "Bring it to today", "Auf heute bringen";
    HintBringToToday => "What is open begins today at the earliest; then enter what is done and what remains", "Was offen ist, beginnt frühestens heute; danach eintragen, was getan ist und was bleibt";
    BeginAnew => "Begin anew", "Neu beginnen";
    HintBeginAnew => "Tell changes from how the plan is now", "Änderungen von jetzt an zählen";
    CostsTheFinish => "Costs the 85 % sure finish", "Kostet das zu 85 % sichere Ende";
    MovesTheFinish => "Moves the finish", "Bewegt das Ende";
    CopyMarkdown => "Copy as Markdown", "Als Markdown kopieren";
    SendReport => "Send stand-alone page", "Eigenständige Seite senden";

    // Levers.
    Levers => "What would help most", "Was am meisten helfen würde";
    LeversHint => "Each change alone, against the plan as it stands, under the same futures; ± is a 95 % interval", "Jede Änderung allein, gemessen am Plan, wie er steht, in denselben Verläufen; ± ist ein 95-%-Intervall";
    FindLevers => "Try every change", "Jede Änderung probieren";
    AgainLevers => "Try again", "Noch einmal probieren";
    Change => "Change", "Änderung";
    SortedBy => "Sorted by", "Sortiert nach";
    ColumnLeverP85 => "85 % sure finish", "85 % sicheres Ende";
    NoneHelps => "No change makes a detectable difference.", "Keine Änderung macht einen erkennbaren Unterschied.";
    MoreLevers => "Show all", "Alle zeigen";
    OfAnotherPlan => "The plan was changed since.", "Der Plan wurde seither geändert.";

    // Teams.
    Teams => "Teams", "Teams";
    AddTeam => "Add a team", "Team hinzufügen";
    DeleteTeam => "Delete the team", "Team löschen";
    NoTeams => "No team yet. Say who works on the plan.", "Noch kein Team. Wer arbeitet an dem Plan?";
    People => "People", "Personen";
    AddPeople => "Add a change of people", "Änderung der Personen hinzufügen";
    RemovePeople => "Remove the change", "Änderung entfernen";
    Absences => "Absences", "Abwesenheiten";
    AddAbsence => "Add an absence", "Abwesenheit hinzufügen";
    RemoveAbsence => "Remove the absence", "Abwesenheit entfernen";
    Capacity => "Capacity", "Kapazität";
    ThroughputHistory => "Stories finished per week", "Fertige Stories je Woche";
    Bottleneck => "Bottleneck", "Engpass";
    PeopleOverTime => "People over time", "Personen im Lauf der Zeit";
    FromDay => "From", "Ab";
    CapacityDemand => "What it can give, and what is asked", "Was es leisten kann und was verlangt wird";
    CapacityDemandHint => "Can give: people × focus, the mean of past weeks, or lanes, on the working days of the quarter. Asked: the estimated effort of open items, on average, less what the quarters before can give; it waits for nothing and counts no risk. Used: what the simulated futures use on average.", "Kann leisten: Personen × Fokus, das Mittel vergangener Wochen oder Spuren, an den Arbeitstagen des Quartals. Verlangt: der geschätzte Aufwand offener Vorhaben, im Mittel, abzüglich dessen, was frühere Quartale leisten können; das wartet auf nichts und zählt kein Risiko. Genutzt: was die simulierten Verläufe im Mittel brauchen.";
    QuarterTo => "Quarter to", "Quartal bis";
    CanGive => "Can give", "Kann leisten";
    Asked => "Asked", "Verlangt";
    Used => "Used", "Genutzt";
    Balance => "Balance", "Saldo";
    LegendUsed => "used on average", "im Mittel genutzt";
    LegendCanGive => "can give", "kann leisten";
    LegendAsked => "asked", "verlangt";
    LegendTarget => "target", "Zielwert";
    Allocation => "What the work is for", "Wofür gearbeitet wird";
    AllocationHint => "The share of each category against its target", "Der Anteil jeder Kategorie gegen ihren Zielwert";
    TargetShare => "Target", "Zielwert";
    AgainstTarget => "Against the target", "Gegen den Zielwert";
    ShareOfWork => "Share", "Anteil";
    NoCategory => "No category", "Ohne Kategorie";
    OtherCategories => "Others", "Andere";

    // Risks.
    Risks => "Risks", "Risiken";
    AddRisk => "Add a risk", "Risiko hinzufügen";
    DeleteRisk => "Delete the risk", "Risiko löschen";
    NoRisks => "No risk yet. What may go wrong, how likely is it, and what would it do?", "Noch kein Risiko. Was kann schiefgehen, wie wahrscheinlich ist das, und was würde es anrichten?";
    Impact => "Impact", "Auswirkung";
    Risk => "Risk", "Risiko";
    Probability => "Probability", "Wahrscheinlichkeit";
    ProbabilityBesideMatrix => "Probability", "Wahrschein\u{ad}lichkeit";
    RiskRegister => "What each risk costs", "Was jedes Risiko kostet";
    RiskRegisterHint => "The plan with the risk against the plan without it", "Der Plan mit dem Risiko, gemessen am Plan ohne es";
    RiskMatrix => "How probable, and how costly", "Wie wahrscheinlich und wie teuer";
    RiskMatrixHint => "Up: how probable. To the right: how much later the 85 % sure finish is with the risk than without it, in working days", "Nach oben: wie wahrscheinlich. Nach rechts: wie viele Arbeitstage später das 85 % sichere Ende mit dem Risiko liegt als ohne es";
    RiskNumber => "No.", "Nr.";
    CostsDays => "Costs, working days", "Kostet Arbeitstage";
    CostsDaysHint => "How many working days earlier the plan would be 85 % sure to be done without this risk, all else alike", "Um wie viele Arbeitstage früher der Plan ohne dieses Risiko 85 % sicher fertig wäre, bei sonst gleichem Plan";
    CostsMoney => "Costs, money", "Kostet Geld";
    CostsMoneyHint => "How much less delay would cost without this risk, all else alike", "Um wie viel weniger die Verzögerung ohne dieses Risiko kosten würde, bei sonst gleichem Plan";
    MitigationTicked => "Mitigation, ticked when part of the plan", "Gegenmaßnahme, angehakt, wenn sie zum Plan gehört";
    Everything => "Everything", "Alles";
    Status => "Status", "Stand";
    Owner => "Owner", "Zuständig";
    SaveRegister => "Download the register", "Register herunterladen";
    RisksFile => "risks", "Risiken";
    SimulateRisks => "Simulate the risks", "Risiken simulieren";
    RiskDetails => "How hard it hits", "Wie hart es trifft";
    MitigationDetails => "What it takes, and what remains of the risk", "Was sie braucht und was vom Risiko bleibt";
    Hits => "What it hits", "Was es trifft";
    Mitigation => "Mitigation", "Gegenmaßnahme";
    AddMitigation => "Say what can be done about it", "Angeben, was sich dagegen tun lässt";
    RemoveMitigation => "Remove the mitigation", "Gegenmaßnahme entfernen";
    MitigationCost => "What it costs", "Was sie kostet";
    WhatRemains => "What remains of it", "Was davon bleibt";
    External => "Waiting for others", "Warten auf andere";
    AddExternal => "Add something from outside", "Zulieferung von außen hinzufügen";
    DeleteExternal => "Delete it", "Löschen";
    NoExternal => "Nothing from outside is waited for.", "Auf nichts von außen wird gewartet.";
    Milestones => "Milestones", "Meilensteine";
    AddMilestone => "Add a milestone", "Meilenstein hinzufügen";
    DeleteMilestone => "Delete the milestone", "Meilenstein löschen";
    Objectives => "Objectives", "Ziele";
    AddObjective => "Add an objective", "Ziel hinzufügen";
    DeleteObjective => "Delete the objective", "Ziel löschen";

    // Settings.
    Settings => "Plan settings", "Einstellungen des Plans";
    Calendar => "Calendar", "Kalender";
    Estimation => "Estimates", "Schätzungen";
    Sizes => "Sizes", "Größen";
    AddSize => "Add a size", "Größe hinzufügen";
    RemoveSize => "Remove the size", "Größe entfernen";
    Simulation => "Simulation", "Simulation";

    // Import.
    Import => "Import from Jira", "Aus Jira übernehmen";
    ImportConfirm => "Import", "Übernehmen";
    Cancel => "Cancel", "Abbrechen";
    WasRead => "What was read", "Was gelesen wurde";
    WasGuessed => "What was guessed", "Was angenommen wurde";
    WasLeftOut => "What was left out", "Was weggelassen wurde";
    Options => "Options", "Einstellungen";

    IntoNewPlan => "A new plan", "Ein neuer Plan";
    IntoThisPlan => "The open plan", "Der offene Plan";
    LevelInitiatives => "Initiatives", "Initiativen";
    LevelEpics => "Epics", "Epics";
    LevelIssues => "Every issue", "Jeder Vorgang";
    SubtasksFold => "Part of their parents", "Teil ihrer Eltern";
    SubtasksKeep => "Work of their own", "Eigene Arbeit";
    LooseTogether => "One item for all of them", "Ein Vorhaben für alle";
    LooseEach => "Each is an item", "Jeder ist ein Vorhaben";
    LeaveOut => "Leave them out", "Weglassen";
    OneTeam => "One team for everything", "Ein Team für alles";
    MeasurePoints => "Story points", "Story Points";
    MeasureEstimate => "Original estimates", "Ursprüngliche Schätzungen";
    MeasureStories => "Issues counted", "Gezählte Vorgänge";
    MeasureNothing => "Nothing in the file", "Nichts in der Datei";
    FinishedInclude => "Import them too", "Auch übernehmen";
    PriorityRank => "The backlog’s rank", "Der Rang im Backlog";
    PriorityFile => "The order of the file", "Die Reihenfolge der Datei";
    DateOrderAuto => "As the dates tell", "Wie die Daten es zeigen";
    DayFirst => "Day first", "Der Tag zuerst";
    MonthFirst => "Month first", "Der Monat zuerst";

    // Options of inputs.
    None => "–", "–";
    Yes => "Yes", "Ja";
    No => "No", "Nein";
    StateNotStarted => "Not started", "Nicht begonnen";
    StateInProgress => "In progress", "In Arbeit";
    StateDone => "Done", "Fertig";
    StateDropped => "Dropped", "Gestrichen";
    KindEffort => "Effort", "Aufwand";
    KindDays => "Days", "Tage";
    KindPeople => "People", "Personen";
    KindThroughput => "Stories per week", "Stories je Woche";
    KindLanes => "Lanes only", "Nur Spuren";
    FinishToStart => "starts after it finishes", "beginnt, wenn jenes endet";
    StartToStart => "starts after it starts", "beginnt, wenn jenes beginnt";
    FinishToFinish => "finishes after it finishes", "endet, wenn jenes endet";
    StartToFinish => "finishes after it starts", "endet, wenn jenes beginnt";
    RiskOpen => "Open", "Offen";
    RiskClosed => "Closed", "Erledigt";
    LossPeople => "People are missing", "Personen fehlen";
    LossShare => "A share of the team is missing", "Ein Teil des Teams fehlt";
    MoscowMust => "Must", "Muss";
    MoscowShould => "Should", "Sollte";
    MoscowCould => "Could", "Könnte";
    MoscowWont => "Won’t this time", "Diesmal nicht";
    ProfileStandard => "Every week costs the same", "Jede Woche kostet gleich viel";
    ProfileFixedDate => "Fixed date", "Fester Termin";
    ProfileExpedite => "Expedite", "Eilig";
    ProfileIntangible => "Nothing until a date", "Nichts bis zu einem Tag";
    ProfileWindow => "A window that closes", "Ein Fenster, das sich schließt";
}

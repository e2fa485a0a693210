//! Which column of an export holds what.
//!
//! Jira writes headers in the language of the person who exports, and custom fields in parentheses
//! after a translated prefix. Headers are compared [folded](fold). Columns that name people are in
//! no table here, on purpose: they are never read.

use std::collections::BTreeMap;

use crate::import::csv_table::Table;
use crate::import::folding::fold;

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    /// The issue key, such as `PAY-7`.
    Key,
    /// Jira's number of the issue.
    Id,
    /// Its title.
    Summary,
    /// Epic, story, sub-task, …
    Type,
    /// The step of the workflow.
    Status,
    /// To do, in progress or done.
    StatusCategory,
    /// When the status category last changed.
    CategoryChanged,
    /// Why it was closed.
    Resolution,
    /// When it was closed.
    Resolved,
    /// When it was written down.
    Created,
    /// When it was last changed.
    Updated,
    /// When work starts.
    Start,
    /// When it is due.
    Due,
    /// When it is planned to end; stands in for a due date.
    TargetEnd,
    /// The key of the issue above.
    ParentKey,
    /// The number or the key of the issue above.
    Parent,
    /// The key of the epic.
    EpicLink,
    /// The title of the issue above.
    ParentSummary,
    /// Components; the column may repeat.
    Components,
    /// Labels; the column may repeat.
    Labels,
    /// The project.
    Project,
    /// A team.
    Team,
    /// A team by an opaque number.
    TeamId,
    /// Story points.
    Points,
    /// The estimate, in seconds.
    OriginalEstimate,
    /// What remains of it, in seconds.
    RemainingEstimate,
    /// The kind of work.
    Activity,
    /// The position in the backlog, ordered as text.
    Rank,
    /// Issues that this one waits for (inward) or that wait for it (outward).
    Link {
        /// Inward: the other issue stands first.
        inward: bool,
        /// The name of the link type, as written.
        kind: String,
    },
}

/// Headers of Jira's own fields, folded.
const PLAIN: &[(Field, &[&str])] = &[
    (
        Field::Key,
        &[
            "issue key",
            "work item key",
            "clave de incidencia",
            "clave de la incidencia",
            "clave del elemento de trabajo",
            "chave da item",
            "chave do item",
            "chave da pendencia",
            "chave do ticket",
            "cle de ticket",
            "cle du ticket",
            "cle de demande",
            "cle de la demande",
            "cle d element de travail",
            "vorgangsschlussel",
            "schlussel des vorgangs",
            "chiave ticket",
            "klucz zgloszenia",
        ],
    ),
    (
        Field::Id,
        &[
            "issue id",
            "work item id",
            "id de la incidencia",
            "id de incidencia",
            "id da item",
            "id do item",
            "id da pendencia",
            "id do ticket",
            "id de ticket",
            "id du ticket",
            "id de demande",
            "identifiant de ticket",
            "identifiant du ticket",
            "vorgangs id",
            "vorgangs nummer",
        ],
    ),
    (
        Field::Summary,
        &["summary", "resumen", "resumo", "resume", "zusammenfassung", "title", "riepilogo"],
    ),
    (
        Field::Type,
        &[
            "issue type",
            "work type",
            "work item type",
            "type",
            "tipo de incidencia",
            "tipo de item",
            "tipo de pendencia",
            "tipo de ticket",
            "type de ticket",
            "type de demande",
            "vorgangstyp",
            "typ des vorgangs",
        ],
    ),
    (Field::Status, &["status", "estado", "etat", "statut"]),
    (
        Field::StatusCategory,
        &[
            "status category",
            "categoria de estado",
            "categoria del estado",
            "categoria do status",
            "categoria de status",
            "categorie d etat",
            "categorie de statut",
            "categorie de l etat",
            "categorie du statut",
            "statuskategorie",
        ],
    ),
    (
        Field::CategoryChanged,
        &[
            "status category changed",
            "categoria de estado cambiada",
            "categoria do status alterada",
            "categorie d etat modifiee",
            "categorie de statut modifiee",
            "statuskategorie geandert",
        ],
    ),
    (Field::Resolution, &["resolution", "resolucion", "resolucao", "losung"]),
    (
        Field::Resolved,
        &[
            "resolved",
            "resolved date",
            "resolution date",
            "resuelta",
            "resuelto",
            "fecha de resolucion",
            "resolvido",
            "resolvida",
            "data de resolucao",
            "resolu",
            "resolue",
            "resolu e",
            "date de resolution",
            "erledigt",
            "gelost",
        ],
    ),
    (
        Field::Created,
        &[
            "created", "creada", "creado", "criado", "criada", "cree", "creee", "cree e",
            "creation", "erstellt",
        ],
    ),
    (
        Field::Updated,
        &[
            "updated",
            "actualizada",
            "actualizado",
            "atualizado",
            "atualizado a",
            "mise a jour",
            "mis a jour",
            "mis e a jour",
            "aktualisiert",
        ],
    ),
    (
        Field::Due,
        &[
            "due date",
            "due",
            "fecha de vencimiento",
            "fecha de entrega",
            "data limite",
            "data de vencimento",
            "data para ficar pronto",
            "echeance",
            "date d echeance",
            "date limite",
            "fallig",
            "falligkeit",
            "falligkeitsdatum",
            "fallig am",
        ],
    ),
    (Field::Start, START),
    (Field::TargetEnd, TARGET_END),
    (
        Field::ParentKey,
        &[
            "parent key",
            "clave principal",
            "clave de principal",
            "chave pai",
            "chave principal",
            "cle parent",
            "cle parente",
            "cle du parent",
            "ubergeordneter schlussel",
            "schlussel ubergeordnet",
        ],
    ),
    (
        Field::Parent,
        &[
            "parent",
            "parent id",
            "parent issue",
            "principal",
            "id principal",
            "pai",
            "id pai",
            "parente",
            "id parent",
            "id du parent",
            "ubergeordnet",
            "ubergeordnete id",
            "ubergeordneter vorgang",
            "ubergeordnete aufgabe",
        ],
    ),
    (Field::EpicLink, EPIC_LINK),
    (
        Field::ParentSummary,
        &[
            "parent summary",
            "resumen de principal",
            "resumen principal",
            "resumo do pai",
            "resume parent",
            "resume du parent",
            "ubergeordnete zusammenfassung",
        ],
    ),
    (
        Field::Components,
        &[
            "components",
            "component s",
            "component",
            "componentes",
            "componente",
            "componente s",
            "composants",
            "composant",
            "composant s",
            "komponenten",
            "komponente",
            "komponente n",
        ],
    ),
    (
        Field::Labels,
        &[
            "labels",
            "label",
            "etiquetas",
            "etiquettes",
            "rotulos",
            "categorias",
            "stichworter",
            "beschriftungen",
        ],
    ),
    (
        Field::Project,
        &[
            "project name",
            "project",
            "nombre del proyecto",
            "proyecto",
            "nome do projeto",
            "projeto",
            "nom du projet",
            "nom de projet",
            "projet",
            "projektname",
            "projekt",
        ],
    ),
    (
        Field::Team,
        &[
            "team name",
            "team",
            "nombre del equipo",
            "equipo",
            "nome da equipe",
            "equipe",
            "nom de l equipe",
            "nom d equipe",
            "teamname",
        ],
    ),
    (Field::TeamId, &["team id"]),
    (Field::Points, POINTS),
    (
        Field::OriginalEstimate,
        &[
            "original estimate",
            "estimacion original",
            "estimativa original",
            "estimation originale",
            "estimation initiale",
            "estimation d origine",
            "ursprungliche schatzung",
            "ursprunglich geschatzt",
            "ursprunglicher aufwand",
            "originalschatzung",
        ],
    ),
    (
        Field::RemainingEstimate,
        &[
            "remaining estimate",
            "trabajo restante estimado",
            "estimacion restante",
            "estimativa de trabalho restante",
            "estimativa restante",
            "estimation restante",
            "travail restant estime",
            "verbleibende schatzung",
            "verbleibender aufwand",
            "restschatzung",
            "restaufwand",
        ],
    ),
    (Field::Activity, ACTIVITY),
    (Field::Rank, &["rank", "rang", "rango", "classificacao"]),
];

/// Names of custom fields, folded; their prefix is translated, they rarely are.
const CUSTOM: &[(Field, &[&str])] = &[
    (Field::Start, START),
    (Field::TargetEnd, TARGET_END),
    (Field::Due, &["due date", "deadline"]),
    (Field::EpicLink, EPIC_LINK),
    (Field::Points, POINTS),
    (Field::Activity, ACTIVITY),
    (Field::Rank, &["rank", "rang", "rango", "classificacao"]),
];

const START: &[&str] = &[
    "start date",
    "target start",
    "planned start",
    "actual start",
    "fecha de inicio",
    "data de inicio",
    "date de debut",
    "debut cible",
    "startdatum",
    "zielstart",
];

const TARGET_END: &[&str] = &[
    "target end",
    "end date",
    "planned end",
    "target date",
    "fecha de fin",
    "fecha de finalizacion",
    "data de termino",
    "data de fim",
    "date de fin",
    "fin cible",
    "enddatum",
    "zielende",
];

const EPIC_LINK: &[&str] = &[
    "epic link",
    "epic key",
    "parent link",
    "enlace de epic",
    "enlace de epica",
    "enlace a la epica",
    "link do epico",
    "lien d epopee",
    "lien epic",
    "epic verknupfung",
];

const POINTS: &[&str] = &[
    "story points",
    "story point estimate",
    "story point",
    "points",
    "puntos de historia",
    "puntos de la historia",
    "estimacion de puntos de historia",
    "pontos da historia",
    "pontos de historia",
    "estimativa de pontos da historia",
    "pontos de story",
    "points de story",
    "points d histoire",
    "estimation en story points",
    "story punkte",
    "storypoints",
    "story points schatzung",
];

const ACTIVITY: &[&str] = &["activity type", "work category", "investment category"];

const CUSTOM_PREFIXES: &[&str] = &[
    "custom field",
    "campo personalizado",
    "campo customizado",
    "campo personalizzato",
    "champs personnalises",
    "champ personnalise",
    "benutzerdefinierte felder",
    "benutzerdefiniertes feld",
    "pole niestandardowe",
];

/// Headers that hold a key in lists people make themselves. Short words, so the values are looked
/// at before one of them is believed.
const LOOSE_KEYS: &[&str] = &[
    "key",
    "issue",
    "issue keys",
    "ticket",
    "jira",
    "jira key",
    "clave",
    "chave",
    "cle",
    "schlussel",
    "vorgang",
];

/// The columns of one export.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Columns {
    /// What each column holds, as far as it is known.
    fields: Vec<Option<Field>>,
    /// The same the other way round: asked for every cell.
    by_field: BTreeMap<Field, Vec<usize>>,
}

impl Columns {
    /// Recognizes the headers of `table`.
    pub(super) fn of(table: &Table) -> Self {
        let mut fields: Vec<Option<Field>> =
            table.headers.iter().map(|header| recognize(header)).collect();
        if !fields.contains(&Some(Field::Key))
            && let Some(column) = loose_key(table)
        {
            fields[column] = Some(Field::Key);
        }
        let mut by_field: BTreeMap<Field, Vec<usize>> = BTreeMap::new();
        for (column, field) in fields.iter().enumerate() {
            if let Some(field) = field {
                by_field.entry(field.clone()).or_default().push(column);
            }
        }
        Self { fields, by_field }
    }

    /// The columns that hold `field`, in the order of the file.
    pub(super) fn all(&self, field: &Field) -> &[usize] {
        self.by_field.get(field).map_or(&[], Vec::as_slice)
    }

    /// Whether any column holds `field`.
    pub(super) fn has(&self, field: &Field) -> bool {
        !self.all(field).is_empty()
    }

    /// What a column holds.
    pub(super) fn field(&self, column: usize) -> Option<&Field> {
        self.fields.get(column).and_then(Option::as_ref)
    }

    /// The columns of links: column, whether it is inward, the type's name.
    pub(super) fn links(&self) -> impl Iterator<Item = (usize, bool, &str)> {
        self.fields.iter().enumerate().filter_map(|(column, field)| match field {
            Some(Field::Link { inward, kind }) => Some((column, *inward, kind.as_str())),
            Some(_) | None => None,
        })
    }

    /// The first text in `row` under `field`; empty where there is none.
    pub(super) fn text<'a>(&'a self, table: &'a Table, row: usize, field: &Field) -> &'a str {
        self.texts(table, row, field).next().unwrap_or("")
    }

    /// All texts in `row` under `field`.
    pub(super) fn texts<'a>(
        &'a self,
        table: &'a Table,
        row: usize,
        field: &Field,
    ) -> impl Iterator<Item = &'a str> {
        self.all(field)
            .iter()
            .map(move |column| table.cell(row, *column))
            .filter(|text| !text.is_empty())
    }
}

fn recognize(header: &str) -> Option<Field> {
    let (outer, inner) = split_parentheses(header);
    let folded_outer = fold(outer);
    match inner {
        Some(inner) if CUSTOM_PREFIXES.contains(&folded_outer.as_str()) => recognize_custom(inner),
        Some(inner) if link_direction(&folded_outer).is_some() => {
            let inward = link_direction(&folded_outer) == Some(Direction::Inward);
            Some(Field::Link { inward, kind: inner.trim().to_owned() })
        }
        Some(_) | None => lookup(PLAIN, &fold(header)),
    }
}

fn recognize_custom(name: &str) -> Option<Field> {
    let folded = fold(name);
    lookup(CUSTOM, &folded).or_else(|| names_a_team(&folded).then_some(Field::Team))
}

fn lookup(known: &[(Field, &[&str])], folded: &str) -> Option<Field> {
    known.iter().find(|(_, names)| names.contains(&folded)).map(|(field, _)| field.clone())
}

/// Custom fields for teams have names such as `Delivery Team` or `Squad`.
fn names_a_team(folded: &str) -> bool {
    let mut words = folded.split(' ');
    words
        .clone()
        .any(|word| matches!(word, "team" | "squad" | "equipo" | "equipe" | "tribe" | "crew"))
        && !words.any(|word| matches!(word, "id" | "lead" | "members" | "member" | "size"))
}

/// `Custom field (Story Points)` is `Custom field` and `Story Points`.
fn split_parentheses(header: &str) -> (&str, Option<&str>) {
    match (header.find('('), header.rfind(')')) {
        (Some(open), Some(close)) if open < close && header[close + 1..].trim().is_empty() => {
            (&header[..open], Some(&header[open + 1..close]))
        }
        _ => (header, None),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Inward,
    Outward,
}

/// `inward issue link`, `eingehende vorgangsverknupfung`, `lien de ticket entrant`, …: a word for
/// a link and a word for its direction.
fn link_direction(folded: &str) -> Option<Direction> {
    const LINK: &[&str] =
        &["link", "verknupfung", "lien", "enlace", "vinculo", "ligacao", "collegamento"];
    const INWARD: &[&str] =
        &["inward", "eingehend", "entrant", "entrada", "interno", "interna", "intern"];
    const OUTWARD: &[&str] = &[
        "outward",
        "ausgehend",
        "sortant",
        "salida",
        "saliente",
        "saida",
        "externo",
        "externa",
        "extern",
    ];
    let has = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    match (has(LINK), has(INWARD), has(OUTWARD)) {
        (true, true, false) => Some(Direction::Inward),
        (true, false, true) => Some(Direction::Outward),
        (true | false, ..) => None,
    }
}

/// A column with a short name whose values look like keys, most of them.
fn loose_key(table: &Table) -> Option<usize> {
    table.headers.iter().position(|header| LOOSE_KEYS.contains(&fold(header).as_str())).filter(
        |column| {
            let texts: Vec<&str> = (0..table.rows.len())
                .map(|row| table.cell(row, *column))
                .filter(|t| !t.is_empty())
                .collect();
            let keys = texts.iter().filter(|text| looks_like_key(text)).count();
            keys > 0 && keys * 2 >= texts.len()
        },
    )
}

/// Letters and digits that begin with a letter, one sign, digits: `PAY-7`, `RR*3424`.
pub(super) fn looks_like_key(text: &str) -> bool {
    let Some(split) = text.find(|c: char| !c.is_alphanumeric() && c != '_') else { return false };
    let (project, rest) = text.split_at(split);
    let mut rest = rest.chars();
    let sign = rest.next();
    project.starts_with(char::is_alphabetic)
        && sign.is_some_and(|sign| !sign.is_whitespace())
        && !rest.as_str().is_empty()
        && rest.all(|c| c.is_ascii_digit())
}

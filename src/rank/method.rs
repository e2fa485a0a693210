//! The methods, by the names that the command line and the file know them by.

/// A formula that gives an item a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Formula {
    /// The list as it stands.
    Manual,
    /// Reach × impact × confidence ÷ effort.
    Rice,
    /// Weighted shortest job first, as SAFe scores it.
    Wsjf,
    /// Cost of delay ÷ duration.
    Cd3,
    /// The same, where an item carries the cost of delay of everything that waits for it.
    Cd3Prerequisites,
    /// Impact × confidence × ease.
    Ice,
    /// Value ÷ effort.
    ValueEffort,
    /// The plan's own scorecard.
    Weighted,
}

/// A way to put items in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    /// By a formula alone.
    By(Formula),
    /// By class, and by a formula inside each class.
    Moscow(Formula),
}

impl Formula {
    /// All of them, the list as it stands first.
    pub const ALL: [Self; 8] = [
        Self::Manual,
        Self::Rice,
        Self::Wsjf,
        Self::Cd3,
        Self::Cd3Prerequisites,
        Self::Ice,
        Self::ValueEffort,
        Self::Weighted,
    ];

    /// As the command line calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Manual => "manual",
            Self::Rice => "rice",
            Self::Wsjf => "wsjf",
            Self::Cd3 => "cd3",
            Self::Cd3Prerequisites => "cd3-prerequisites",
            Self::Ice => "ice",
            Self::ValueEffort => "value-effort",
            Self::Weighted => "weighted",
        }
    }
}

impl Method {
    /// All methods in the order in which they are shown; MoSCoW orders each class by `within`.
    pub fn all(within: Formula) -> [Self; 9] {
        let [manual, rice, wsjf, cd3, prerequisites, ice, value_effort, weighted] =
            Formula::ALL.map(Self::By);
        let moscow = Self::Moscow(within);
        [manual, rice, wsjf, cd3, prerequisites, ice, value_effort, moscow, weighted]
    }

    /// As the command line calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::By(formula) => formula.name(),
            Self::Moscow(_) => "moscow",
        }
    }

    /// The formula that gives the numbers.
    pub fn formula(self) -> Formula {
        match self {
            Self::By(formula) | Self::Moscow(formula) => formula,
        }
    }
}

//! How a command that gave its result ends.

/// What the exit code says of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Exit code 0.
    Fine,
    /// There is a problem in the plan, and it was printed: exit code 1.
    Problems,
}

impl Verdict {
    /// The exit code that stands for it.
    pub(super) fn exit_code(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::Problems => 1,
        }
    }
}

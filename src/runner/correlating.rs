//! The end of a run: which uncertain inputs are still to be correlated with the finish.

use std::ops::Range;

use crate::forecast::driver_finishes;
use crate::trial::Tally;

use super::protocol::Order;

/// Shares out the inputs of one finished run and collects what comes back.
#[derive(Clone, Debug)]
pub struct Correlating {
    first_trial: u32,
    finishes: Vec<f64>,
    next: u32,
    /// Inputs that were lost and have to be handed out again.
    returned: Vec<Range<u32>>,
    /// By input, as far as they came back.
    found: Vec<Option<f64>>,
}

/// Inputs in one order: some milliseconds of work.
const INPUTS_AT_ONCE: u32 = 50;

impl Correlating {
    /// Begins, with `inputs` of a network and the tally of all its trials.
    pub fn new(inputs: usize, tally: &Tally) -> Self {
        let (first_trial, finishes) = driver_finishes(tally);
        Self { first_trial, finishes, next: 0, returned: Vec::new(), found: vec![None; inputs] }
    }

    /// The next inputs to hand out; none when all are.
    pub fn next_inputs(&mut self) -> Option<Range<u32>> {
        if let Some(inputs) = self.returned.pop() {
            return Some(inputs);
        }
        let inputs = self.found.len() as u32;
        if self.next >= inputs {
            return None;
        }
        let first = self.next;
        self.next = (first + INPUTS_AT_ONCE).min(inputs);
        Some(first..self.next)
    }

    /// The order to correlate them.
    pub fn order(&self, run: u32, inputs: &Range<u32>) -> Order {
        Order::Correlate {
            run,
            first: inputs.start,
            end: inputs.end,
            first_trial: self.first_trial,
            finishes: self.finishes.clone(),
        }
    }

    /// Takes back inputs whose worker died.
    pub fn give_back(&mut self, inputs: Range<u32>) {
        self.returned.push(inputs);
    }

    /// Takes the correlations of the inputs from `first` on.
    pub fn accept(&mut self, first: u32, correlations: &[f64]) {
        for (found, correlation) in self.found.iter_mut().skip(first as usize).zip(correlations) {
            *found = Some(*correlation);
        }
    }

    /// All correlations by input, when the last has come back.
    pub fn complete(&self) -> Option<Vec<f64>> {
        self.found.iter().copied().collect()
    }
}

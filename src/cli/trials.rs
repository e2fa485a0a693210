//! The table of trials: one row each, so that anybody can check our percentiles with a spreadsheet.
//!
//! Finishes are real working days since as-of in full precision, `inf` when censored, empty for an
//! item that is dropped. Trials are counted from 1.

use std::io::{self, Write};

use crate::model::{Plan, Status};
use crate::trial::Tally;

/// Writes the header and a row for each trial of `tally`, which recorded items.
///
/// # Errors
/// Those of `out`.
pub(super) fn write(plan: &Plan, tally: &Tally, out: impl Write) -> io::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    table.write_field("trial")?;
    table.write_field("plan_finish")?;
    table.write_record(plan.items.iter().map(|item| harmless(&item.id.0)))?;
    let dropped: Vec<bool> = plan.items.iter().map(|i| i.status == Status::Dropped).collect();
    for record in &tally.records {
        for k in 0..record.delay_cost.len() {
            table.write_field((record.first as usize + k + 1).to_string())?;
            table.write_field(finish(record.finishes[0][k]))?;
            let cells = record.items.iter().zip(&dropped);
            table.write_record(cells.map(|(finishes, dropped)| match dropped {
                true => String::new(),
                false => finish(finishes[k]),
            }))?;
        }
    }
    table.flush()
}

/// The shortest text that reads back as the same number.
fn finish(days: f64) -> String {
    days.to_string()
}

/// A header that no spreadsheet takes for a formula.
fn harmless(header: &str) -> String {
    match header.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{header}"),
        false => header.to_owned(),
    }
}

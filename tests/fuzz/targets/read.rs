//! Whatever the bytes, a scenario file is read or refused with a reason; what was read is written and
//! read again as the same.

use roadcast::file;

/// Reads `bytes`; panics where something is not as it should be.
pub(crate) fn read(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    match file::read(text) {
        Err(error) => assert!(!error.what().is_empty() && !error.mend().is_empty()),
        Ok(document) => {
            let written = file::write(&document);
            let again = file::read(&written).expect("what was written can be read");
            assert_eq!(again, document);
            assert_eq!(file::write(&again), written);
            for problem in file::problems(&document) {
                assert!(!problem.to_string().is_empty() && !problem.kind.mend().is_empty());
            }
            for scenario in document.scenarios.iter().take(4) {
                file::scenario_plan(&document, Some(&scenario.id));
            }
        }
    }
}

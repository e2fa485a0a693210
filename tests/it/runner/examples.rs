//! Every example, shared out among one, two and seven threads.

use roadcast::forecast::summarize;
use roadcast::model::{Plan, RunSettings};
use roadcast::network::Network;
use roadcast::runner::{Run, threads};
use roadcast::trial::{Detail, Recording, Simulator, Tally};

use crate::plans::compile_plan;
use crate::tallies::joined;

fn plan(file: &str) -> Plan {
    let path = format!("{}/public/examples/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("the examples are part of the repository");
    roadcast::file::read(&text).expect("an example can be read").plan
}

fn files() -> Vec<String> {
    let folder = format!("{}/public/examples", env!("CARGO_MANIFEST_DIR"));
    let entries = std::fs::read_dir(folder).expect("the examples are part of the repository");
    let name = |entry: std::fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
    entries.map(|entry| name(entry.expect("an entry of the folder is readable"))).collect()
}

/// The trials of some jobs, of which the last is a short one.
fn trials(network: &Network) -> u32 {
    let jobs = if network.parts.len() < 100 { 6 } else { 2 };
    jobs * Run::job_trials_for(network.parts.len()) + 1
}

fn shared_out(network: &Network, among: usize) -> Tally {
    let (all, detail) = (0..trials(network), Detail::Everything);
    let tally = threads::run(network, all, among, detail, Recording::Items, &mut |_| true);
    tally.expect("nobody stopped it")
}

#[test]
fn any_number_of_threads_gives_the_same_bits_of_every_example() {
    let files = files();
    assert!(files.len() >= 3, "{files:?}");
    for file in files {
        let plan = plan(&file);
        let network = compile_plan(&plan);
        let one = shared_out(&network, 1);
        assert!(one.records.len() > 2, "{file}: nothing was shared out");
        for among in [2, 7] {
            assert!(shared_out(&network, among) == one, "{file} among {among} threads");
        }
        // In one piece the counts have room for other days; what is read from them is the same.
        let all = 0..trials(&network);
        let whole = Simulator::new(&network).simulate(all, Detail::Everything, Recording::Items);
        let read = |tally| summarize(&plan, tally, &RunSettings::default(), Vec::new());
        assert!(read(&one) == read(&whole), "{file}: another forecast");
        assert!(joined(one).records == whole.records, "{file}: other trials");
    }
}

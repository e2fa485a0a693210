//! The inputs that fuzzing kept, through the functions that it runs (`make fuzz`): each took another
//! way through the program, or broke it once.

use std::fs;
use std::path::PathBuf;

#[path = "../fuzz/targets/import.rs"]
mod import;
#[path = "../fuzz/targets/read.rs"]
mod read;
#[path = "../fuzz/targets/trials.rs"]
mod trials;

/// Runs every input of a corpus.
fn replay(corpus: &str, run: fn(&[u8])) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus").join(corpus);
    let mut inputs = 0;
    for entry in fs::read_dir(folder).expect("the corpus is part of the repository") {
        let path = entry.expect("an input").path();
        println!("{}", path.display());
        run(&fs::read(path).expect("an input can be read"));
        inputs += 1;
    }
    assert!(inputs > 0, "the corpus of {corpus} is empty");
}

#[test]
fn scenario_files() {
    replay("read", read::read);
}

#[test]
fn imports() {
    replay("import", import::import);
}

#[test]
fn plans() {
    replay("trials", trials::trials);
}

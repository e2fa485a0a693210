//! Wrong usage and unreadable files: exit code 2, and words that say where, what, and how to mend.

use super::{example, roadcast, roadcast_reading, written};

#[test]
fn help_and_version_are_no_errors() {
    roadcast(["--help"]).expect(0).prints("forecast");
    roadcast(["--version"]).expect(0).prints(env!("CARGO_PKG_VERSION"));
    roadcast(["forecast", "--help"]).expect(0).prints("--until-precise");
}

#[test]
fn wrong_arguments_end_with_2_and_say_so_on_stderr() {
    roadcast([]).expect(2);
    roadcast(["predict", "x"]).expect(2).says("predict");
    let small = example("small");
    roadcast(["check"]).expect(2).says("FILE");
    roadcast(["forecast", &small, "--trials", "0"]).expect(2).says("1..=1000000");
    roadcast(["forecast", &small, "--trials", "1000001"]).expect(2);
    roadcast(["forecast", &small, "--threads", "0"]).expect(2);
    roadcast(["forecast", &small, "--seed", "-1"]).expect(2);
}

#[test]
fn a_file_that_cannot_be_read_is_named_with_the_reason() {
    let run = roadcast(["check", "no/such.roadcast.json"]);
    run.expect(2).says("no/such.roadcast.json").says("cannot be read").says("Check the name");
    assert_eq!(run.out, "");
    roadcast(["forecast", env!("CARGO_MANIFEST_DIR")]).expect(2).says("cannot be read");
}

#[test]
fn a_file_that_is_not_utf8_is_refused_with_the_byte() {
    let file = written("latin1.json", b"{\"format\":\"caf\xe9\"}");
    roadcast(["check", &file]).expect(2).says("is not UTF-8 (byte 14)").says("Save it as UTF-8");
}

#[test]
fn a_file_that_is_not_json_is_refused_with_its_place() {
    roadcast(["check", &written("broken.json", "{\"format\": ")]).expect(2).says("broken.json");
    roadcast(["check", &written("other.json", "{}")]).expect(2).says("other.json");
    roadcast(["check", &written("empty.json", "")]).expect(2).says("empty.json");
}

#[test]
fn a_newer_file_is_refused_with_both_numbers() {
    let newer = written("newer.json", r#"{"format":"roadcast","version":99,"plan":{}}"#);
    roadcast(["check", &newer]).expect(2).says("99").says("1");
}

#[test]
fn an_unknown_scenario_is_refused_with_those_there_are() {
    let run = roadcast(["forecast", &example("sample"), "--scenario", "nope"]);
    run.expect(2).says("--scenario nope").says("The file has: hire, ");
    let run = roadcast(["forecast", &example("small"), "--scenario", "nope"]);
    run.expect(2).says("has no scenarios");
}

#[test]
fn a_result_that_cannot_be_written_ends_with_2() {
    let run = roadcast(["forecast", &example("small"), "--trials-csv", "/no/such/folder/t.csv"]);
    run.expect(2).says("/no/such/folder/t.csv").says("cannot be written");
}

#[test]
fn damaged_files_never_make_it_panic() {
    let whole = std::fs::read(example("sample")).expect("the examples are part of the repository");
    let mut position = 7_usize;
    for round in 0..60_u8 {
        let mut bytes = whole.clone();
        for k in 0..usize::from(round % 5) + 1 {
            position = (position * 7919 + 104_729 * (k + 1)) % bytes.len();
            bytes[position] = b"0-{}[]\",:9e\xff"[(position + usize::from(round)) % 12];
        }
        if round % 4 == 3 {
            bytes.truncate(position);
        }
        let run = roadcast_reading(["forecast", "-", "--trials", "20"], &bytes);
        assert!(matches!(run.code, Some(0..=2)), "round {round}: {:?} {}", run.code, run.err);
    }
}

#[cfg(unix)]
#[test]
fn a_reader_that_went_away_is_no_error() {
    use std::process::{Command, Stdio};
    let mut child = Command::new(env!("CARGO_BIN_EXE_roadcast"))
        .args(["forecast", &example("large"), "--trials", "20", "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary was built for this test");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it was spawned");
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}

//! The binary as a script sees it: arguments in; stdout, stderr and an exit code out.

mod check;
mod compare;
mod diff;
mod forecast;
mod help;
mod import;
mod levers;
mod merge;
mod optimize;
mod rank;
mod trials;
mod usage;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What came back.
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Run {
    /// The result as JSON; the exit code must be `code`.
    #[track_caller]
    fn json(&self, code: i32) -> serde_json::Value {
        self.expect(code);
        serde_json::from_str(&self.out).expect("--json prints JSON")
    }

    #[track_caller]
    fn expect(&self, code: i32) -> &Self {
        assert_eq!(self.code, Some(code), "stdout: {}\nstderr: {}", self.out, self.err);
        self
    }

    #[track_caller]
    fn says(&self, text: &str) -> &Self {
        assert!(self.err.contains(text), "“{text}” is not in stderr: {}", self.err);
        self
    }

    #[track_caller]
    fn prints(&self, text: &str) -> &Self {
        assert!(self.out.contains(text), "“{text}” is not in stdout: {}", self.out);
        self
    }
}

fn roadcast<const N: usize>(arguments: [&str; N]) -> Run {
    roadcast_with(&arguments, b"")
}

fn roadcast_reading<const N: usize>(arguments: [&str; N], stdin: &[u8]) -> Run {
    roadcast_with(&arguments, stdin)
}

fn roadcast_with(arguments: &[&str], stdin: &[u8]) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_roadcast"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary was built for this test");
    // A program that ends without reading all of it closes the pipe, which is its right.
    let _ = child.stdin.take().expect("it was piped").write_all(stdin);
    let output = child.wait_with_output().expect("it was spawned");
    Run {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).expect("results are UTF-8"),
        err: String::from_utf8(output.stderr).expect("messages are UTF-8"),
    }
}

fn example(name: &str) -> String {
    format!("{}/public/examples/{name}.roadcast.json", env!("CARGO_MANIFEST_DIR"))
}

/// A place of this test's own for a file called `name`.
fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli");
    fs::create_dir_all(&folder).expect("the target folder can be written");
    folder.join(name)
}

/// Writes `text` to a file of this test's own and names it.
fn written(name: &str, text: impl AsRef<[u8]>) -> String {
    let path = scratch(name);
    fs::write(&path, text).expect("the target folder can be written");
    path.to_str().expect("the target folder has a plain name").to_owned()
}

/// A file with this plan; `teams` and `items` are JSON lists without their brackets.
fn plan(name: &str, items: &str, rest: &str) -> String {
    let text = format!(
        r#"{{"format":"roadcast","version":1,"plan":{{"title":"T","start":"2027-01-04",
        "teams":[{{"id":"one","name":"One","lanes":1,
                   "people":[{{"from":"2027-01-04","count":1}}],"focus":1}}],
        "items":[{items}]{rest}}}}}"#
    );
    written(name, text)
}

//! How much a worker needs, and how much of it must be loaded first.
//!
//! A stand-in: the worker's own code runs natively under an allocator that counts, through the same
//! messages, job by job. In the browser pointers are half as long; the stack and the gaps between
//! allocations come on top. What the page as a whole needs is measured by `make bench-web`.

// A global allocator is an unsafe trait; this one only counts what it passes on to the system's.
#![allow(unsafe_code)]

use std::alloc::{GlobalAlloc, Layout, System};
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, AtomicIsize, Ordering};

use roadcast::trial::Detail;

use super::engine;
use super::report::{Target, line, not_measured, title};
use super::variants::SIZES;
use super::workload::standard;

#[global_allocator]
static COUNTING: Counting = Counting;

/// Off while anything is timed.
static IS_ON: AtomicBool = AtomicBool::new(false);
static LIVE: AtomicIsize = AtomicIsize::new(0);
static PEAK: AtomicIsize = AtomicIsize::new(0);

struct Counting;

impl Counting {
    fn count(bytes: isize) {
        if IS_ON.load(Ordering::Relaxed) {
            let live = LIVE.fetch_add(bytes, Ordering::Relaxed) + bytes;
            PEAK.fetch_max(live, Ordering::Relaxed);
        }
    }
}

// SAFETY: every call goes to the system's allocator as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        Self::count(layout.size() as isize);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        Self::count(-(layout.size() as isize));
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // Both at once, as while the content moves.
        Self::count(size as isize);
        let moved = unsafe { System.realloc(pointer, layout, size) };
        Self::count(-(layout.size() as isize));
        moved
    }
}

/// The most bytes that `work` holds at once, beyond what was there before.
fn peak(work: impl FnOnce()) -> f64 {
    LIVE.store(0, Ordering::Relaxed);
    PEAK.store(0, Ordering::Relaxed);
    IS_ON.store(true, Ordering::Relaxed);
    work();
    IS_ON.store(false, Ordering::Relaxed);
    PEAK.load(Ordering::Relaxed) as f64
}

pub(crate) fn measure() {
    title("Memory of a worker at 5,000 items, and what is loaded for it");
    let (items, teams) = SIZES[3];
    let network = engine::network(&standard(items, teams, 1), 1);
    for trials in [1_000, 10_000] {
        let orders = engine::orders(&network, trials, Detail::Everything);
        let bytes = peak(|| engine::obey(&orders, drop));
        line(&format!("MB at {trials} trials"), bytes / 1e6, 1, Target::AtMost(48.0));
    }
    match wasm_bytes() {
        Some(bytes) => {
            line("KB of worker_bg.wasm in dist, gzip", bytes / 1e3, 1, Target::AtMost(100.0))
        }
        None => not_measured("worker_bg.wasm, gzip", "no dist (make build), or no gzip"),
    }
}

fn wasm_bytes() -> Option<f64> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist/worker_bg.wasm");
    let packed = Command::new("gzip").args(["-9", "-c"]).arg(path).output().ok()?;
    packed.status.success().then_some(packed.stdout.len() as f64)
}

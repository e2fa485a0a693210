# The commands of Roadcast. Each does its own set-up: a fresh machine needs rustup, Node and a C compiler.

.PHONY: run build test dev bench bench-search bench-web fuzz mutants clean

## run: build the optimized app and serve it on localhost
run: build
	@node_modules/.bin/sirv dist --dev --quiet=false --no-clear --no-logs --host localhost --port $${PORT:-8080}

## build: leave in dist/ what any static host can serve under any path
build:
	@.ci/build

## test: format, lints, native, browser and end-to-end tests; the last line is the total
test:
	@.ci/test

## dev: serve a debug build that follows every edit
dev:
	@.ci/dev

## bench: speed and precision of the native engine, against rivals and targets
bench:
	@cargo bench --quiet --bench trials

## bench-search: the orders that the search finds, against published optima (ROADCAST_ORLIB, ROADCAST_PSPLIB)
bench-search:
	@cargo bench --quiet --bench search

## bench-web: the same in Chromium, and how soon and smoothly the page answers
bench-web: build
	@.ci/bench_web

## fuzz: made-up files, imports and plans, a minute each (FUZZ_SECONDS=600 for longer); needs nightly Rust
fuzz:
	@.ci/fuzz $${FUZZ_SECONDS:-60}

## mutants: one change after another in network, trial and forecast: which does no test notice? (hours)
mutants:
	@.ci/mutants

## clean: remove everything built (tools and packages stay)
clean:
	rm -rf dist dist-dev target test-results

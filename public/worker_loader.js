// Starts the worker's module. Trunk's own loader passes its address in a form that wasm-bindgen warns about.
importScripts("./worker.js");
wasm_bindgen({ module_or_path: "./worker_bg.wasm" });

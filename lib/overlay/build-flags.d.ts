/** Set by the build: open shadow roots for browser tests. */
declare const __OPEN_ROOTS__: boolean;
/** Set by the build: an empty content script, the control of the benchmarks. */
declare const __CONTROL__: boolean;

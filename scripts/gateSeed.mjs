// In the gate the random tests try the same on every machine; anywhere else each run tries others.
// A long fuzz says itself how much is tried, and with which seed.
import fc from 'fast-check'

const { CI, ROOMSCOPE_FUZZ_RUNS: runs, ROOMSCOPE_FUZZ_SEED: seed } = process.env
if (runs) fc.configureGlobal({ numRuns: Number(runs), seed: Number(seed) })
else if (CI) fc.configureGlobal({ seed: 1 })

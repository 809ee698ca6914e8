// In the gate the random tests try the same on every machine; anywhere else each run tries others.
import fc from 'fast-check'

if (process.env.CI) fc.configureGlobal({ seed: 1 })

// Measures, side by side: `npm run bench`.
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { runnerImport } from 'vite'

const { module } = await runnerImport(
  fileURLToPath(new URL('../src/cli/bench.ts', import.meta.url)),
  {
    configFile: false,
    logLevel: 'error',
  },
)
await module.bench({
  most: availableParallelism(),
  start: () => new Worker(new URL('./scenarioWorker.mjs', import.meta.url)),
})

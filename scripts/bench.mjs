// Measures, side by side: `npm run bench`.
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { runnerImport } from 'vite'

const { module } = await runnerImport(
  fileURLToPath(new URL('../src/host/bench.ts', import.meta.url)),
  {
    configFile: false,
    logLevel: 'error',
  },
)
await module.bench(() => new Worker(new URL('./scenarioWorker.mjs', import.meta.url)))

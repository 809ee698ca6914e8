// One thread of `npm run scenario`; scenario.mjs starts one for each core.
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { runnerImport } from 'vite'

const { module } = await runnerImport(
  fileURLToPath(new URL('../src/cli/cliWorker.ts', import.meta.url)),
  {
    configFile: false,
    logLevel: 'error',
  },
)
module.serveFiles(parentPort)

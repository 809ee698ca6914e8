// One thread of `npm run search`; search.mjs starts one for each core.
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { runnerImport } from 'vite'

const { module } = await runnerImport(
  fileURLToPath(new URL('../src/cli/search/searchThreads.ts', import.meta.url)),
  {
    configFile: false,
    logLevel: 'error',
  },
)
module.serveSearch(parentPort)

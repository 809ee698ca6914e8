// How soon the search breaks each server: `npm run bench:search`.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const { module } = await runnerImport(
  fileURLToPath(new URL('../src/cli/search/benchSearch.ts', import.meta.url)),
  {
    configFile: false,
    logLevel: 'error',
  },
)
await module.benchSearch()

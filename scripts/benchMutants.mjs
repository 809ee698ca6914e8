// Which planted mistakes are caught, and by what: `npm run bench:mutants`; `-- --only leave`, `--json caught.json`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { runnerImport } from 'vite'

const { only, json } = parseArgs({
  options: { only: { type: 'string' }, json: { type: 'string' } },
}).values
const { module } = await runnerImport(
  fileURLToPath(new URL('../src/bench/mutants/benchMutants.ts', import.meta.url)),
  { configFile: false, logLevel: 'error' },
)
const folder = new URL('../scenarios/', import.meta.url)
const texts = readdirSync(folder)
  .sort()
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))
const tried = await module.benchMutants(
  texts,
  {
    most: availableParallelism(),
    start: () => new Worker(new URL('./mutantWorker.mjs', import.meta.url)),
  },
  only,
)
if (json !== undefined) writeFileSync(json, `${JSON.stringify(tried, null, 2)}\n`)

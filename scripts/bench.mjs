// Measures, side by side: `npm run bench`; `-- --only managers` or `worlds`, `--json figures.json`.
import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Worker } from 'node:worker_threads'
import { runnerImport } from 'vite'

const { module } = await runnerImport(
  fileURLToPath(new URL('../src/bench/bench.ts', import.meta.url)),
  {
    configFile: false,
    logLevel: 'error',
  },
)
const { json, only } = parseArgs({
  options: { json: { type: 'string' }, only: { type: 'string' } },
}).values
if (only !== undefined && !module.benchParts.includes(only)) {
  process.stderr.write(`--only is one of ${module.benchParts.join(', ')}, not ${only}\n`)
  process.exit(2)
}
setFlagsFromString('--expose-gc')
const result = await module.bench({
  machine: {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: `${availableParallelism()} cores`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${process.platform} ${process.arch}`,
    node: `Node ${process.versions.node}`,
  },
  parts: only === undefined ? module.benchParts : [only],
  threads: {
    most: availableParallelism(),
    start: () => new Worker(new URL('./scenarioWorker.mjs', import.meta.url)),
  },
  gc: runInNewContext('gc'),
})
if (json !== undefined) writeFileSync(json, `${JSON.stringify(result, null, 2)}\n`)

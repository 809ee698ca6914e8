// Measures, side by side: `npm run bench`; `-- --only worlds` or another part, `--json figures.json`.
import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Worker } from 'node:worker_threads'
import { importSource } from './importSource.mjs'

const module = await importSource('bench/bench.ts')
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

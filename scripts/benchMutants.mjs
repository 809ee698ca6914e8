// Which planted mistakes are caught, and by what: `npm run bench:mutants`; `-- --only leave`,
// `--runs 100` tries fewer random worlds of each than 1,000, `--json caught.json` keeps each row as it
// is done, `--resume` goes on with those that are there, `--most 1` has one process.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { importSource } from './importSource.mjs'

const { only, runs, json, resume, most } = parseArgs({
  options: {
    only: { type: 'string' },
    runs: { type: 'string', default: '1000' },
    json: { type: 'string' },
    resume: { type: 'boolean', default: false },
    most: { type: 'string', default: String(availableParallelism()) },
  },
}).values
const { benchMutants } = await importSource('bench/mutants/benchMutants.ts')
const { MutantHouse } = await importSource('bench/mutants/mutantHouse.ts')
const folder = new URL('../scenarios/', import.meta.url)
const texts = readdirSync(folder)
  .sort()
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))
const tree = treeHash(texts)
const houses = Array.from(
  { length: Number(most) },
  () => new MutantHouse(new URL('./mutantProcess.mjs', import.meta.url)),
)
await benchMutants(texts, houses, {
  only,
  runsMax: Number(runs),
  before: resume && json !== undefined && existsSync(json) ? rowsOf(json) : [],
  keep(rows) {
    if (json !== undefined) writeFileSync(json, `${JSON.stringify({ tree, rows }, null, 2)}\n`)
  },
})

/** What was tried on other code says nothing of this. */
function rowsOf(file) {
  const kept = JSON.parse(readFileSync(file, 'utf8'))
  if (kept.tree === tree) return kept.rows
  process.stderr.write(`${file} is of other code: all is tried anew\n`)
  return []
}

/** Of the scenarios and of all code that a world may run. */
function treeHash(texts) {
  const hash = createHash('sha256').update(JSON.stringify(texts))
  const src = fileURLToPath(new URL('../src/', import.meta.url))
  const rooms =
    'kernel,protocol,rooms,trace,scenario,laws,network,client,server,reading,simulation,search,host'
  for (const file of sourceFiles(src, rooms.split(','))) hash.update(readFileSync(file))
  return hash.digest('hex')
}

function sourceFiles(src, rooms) {
  return rooms.flatMap((room) =>
    readdirSync(`${src}${room}`, { recursive: true })
      .filter((file) => file.endsWith('.ts') && !file.includes('.test'))
      .sort()
      .map((file) => `${src}${room}/${file}`),
  )
}

// The process of `npm run bench:mutants`: plants one mistake after the other while the house is imported.
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { sourceEnvironment } from './importSource.mjs'

const source = (path) => fileURLToPath(new URL(`../src/${path}`, import.meta.url))

/** The mistake that is planted now. */
let planted = null
const environment = await sourceEnvironment([
  {
    name: 'planted',
    enforce: 'pre',
    transform: (code, id) =>
      planted && id === source(planted.file) ? code.replace(planted.from, () => planted.to) : null,
  },
])

/** How many worlds have begun and ended: odd while one is at work. */
const worlds = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
const patienceCpuMs = Number(process.argv[2])
new Worker(new URL('./mutantWatch.mjs', import.meta.url), { workerData: { worlds, patienceCpuMs } })

const { runner } = environment
const house = await runner.import(source('bench/mutants/catchMutant.ts'))
process.on('message', async ({ mutant, played }) => {
  plant(mutant)
  const server = await runner.import(source('server/roomServer.ts')).catch(() => null)
  if (server === null) return process.send('no code')
  const tick = () => Atomics.add(worlds, 0, 1)
  process.send(await house.catchMutant(server.RoomServer, played, tick))
})
process.on('disconnect', () => process.exit())

/** All that is loaded stays, but for the file that had a mistake, the one that has, and who imports them. */
function plant(mutant) {
  if (JSON.stringify(mutant) === JSON.stringify(planted)) return
  for (const one of [planted, mutant]) if (one) forget(source(one.file))
  planted = mutant
}

function forget(file) {
  const compiled = environment.moduleGraph.getModuleById(file)
  if (compiled) environment.moduleGraph.invalidateModule(compiled)
  const forgotten = new Set([file])
  for (const id of forgotten) {
    const loaded = runner.evaluatedModules.getModuleById(id)
    for (const importer of loaded?.importers ?? [])
      if (isOfServer(importer)) forgotten.add(importer)
    if (loaded) runner.evaluatedModules.invalidateModule(loaded)
  }
}

/** The rest of the house is given the server, and keeps what is the same for every mistake. */
function isOfServer(id) {
  return id.startsWith(source('server/')) || id.startsWith(source('rooms/'))
}

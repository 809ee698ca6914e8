// The process of `npm run bench:mutants`: plants one mistake after the other while the house is imported.
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { createServerModuleRunner } from 'vite'
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

/** The house with the mistake in it; the next question may be about the same one. */
let house = null
process.on('message', async ({ mutant, played }) => {
  if (house === null || JSON.stringify(mutant) !== JSON.stringify(planted)) {
    await house?.runner.close()
    plant(mutant)
    const runner = createServerModuleRunner(environment, {
      hmr: false,
      sourcemapInterceptor: false,
    })
    house = { runner, module: await runner.import(source('bench/mutants/catchMutant.ts')) }
  }
  process.send(await house.module.catchMutant(played, () => Atomics.add(worlds, 0, 1)))
})
process.on('disconnect', () => process.exit())

/** What was compiled stays, but for the file that had a mistake and the one that has. */
function plant(mutant) {
  for (const one of [planted, mutant]) {
    const node = one && environment.moduleGraph.getModuleById(source(one.file))
    if (node) environment.moduleGraph.invalidateModule(node)
  }
  planted = mutant
}

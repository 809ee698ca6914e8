// One thread of `npm run bench:mutants`: plants a mistake while the house is imported.
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { runnerImport } from 'vite'

const source = (path) => fileURLToPath(new URL(`../src/${path}`, import.meta.url))

parentPort.on('message', async ({ index, options }) => {
  const { mutants } = (await imported('bench/mutants/mutants.ts', [])).module
  const { module } = await imported('bench/mutants/catchMutant.ts', [planted(mutants[index])])
  parentPort.postMessage(await module.catchMutant(options))
})

function imported(path, plugins) {
  return runnerImport(source(path), { configFile: false, logLevel: 'error', plugins })
}

function planted({ file, from, to }) {
  return {
    name: 'planted',
    enforce: 'pre',
    transform: (code, id) => (id === source(file) ? code.replace(from, () => to) : null),
  }
}

// Looks for ways to break a server: `npm run --silent search -- [--server ID] …`.
// Node 20 cannot load TypeScript by itself; Vite can, and is here already.
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { runnerImport } from 'vite'

const { module } = await runnerImport(
  fileURLToPath(new URL('../src/cli/search/searchCli.ts', import.meta.url)),
  {
    configFile: false,
    logLevel: 'error',
  },
)
// npm runs this in the project's folder; files are named from where the command was given.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
// Who reads the output may have read enough: `… | head -1`.
process.stdout.on('error', ({ code }) => process.exit(code === 'EPIPE' ? 0 : 2))
// The first Ctrl+C ends the search, and what was found is told; the second ends the program.
let stopped = false
process.once('SIGINT', () => {
  stopped = true
})
const threads = {
  most: availableParallelism(),
  start: () => new Worker(new URL('./searchWorker.mjs', import.meta.url)),
}
process.exitCode = await module.main(process.argv.slice(2), { threads, stopped: () => stopped })

// Looks for ways to break a server: `npm run --silent search -- [--server ID] …`.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { importSource } from './importSource.mjs'

const module = await importSource('cli/search/searchCli.ts')
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
process.exitCode = await module.searchCommand(process.argv.slice(2), {
  threads,
  stopped: () => stopped,
})

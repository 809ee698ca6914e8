// Tries a room manager of somebody's own with all that there is: `npm run --silent prove -- FILE [--json]`.
import { Worker } from 'node:worker_threads'
import { importSource } from './importSource.mjs'

const module = await importSource('cli/prove/prove.ts')
const { CodeProcess } = await importSource('cli/apart/codeProcess.ts')
// npm runs this in the project's folder; files are named from where the command was given.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
process.stdout.on('error', ({ code }) => process.exit(code === 'EPIPE' ? 0 : 2))
process.exitCode = await module.proveCommand(process.argv.slice(2), {
  most: 1,
  start: () => new Worker(new URL('./scenarioWorker.mjs', import.meta.url)),
  startApart: () => new CodeProcess(new URL('./scenarioProcess.mjs', import.meta.url)),
})

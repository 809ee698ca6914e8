// Runs scenario files headless: `npm run --silent scenario -- FILE… [--json] …`.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { importSource } from './importSource.mjs'

const module = await importSource('cli/cli.ts')
const { CodeProcess } = await importSource('cli/apart/codeProcess.ts')
// npm runs this in the project's folder; files are named from where the command was given.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
// Who reads the output may have read enough: `… | head -1`.
process.stdout.on('error', ({ code }) => process.exit(code === 'EPIPE' ? 0 : 2))
// The first Ctrl+C ends the run, and what came of it so far is told; the second ends the program.
let stopped = false
process.once('SIGINT', () => {
  stopped = true
})
const threads = {
  most: availableParallelism(),
  start: () => new Worker(new URL('./scenarioWorker.mjs', import.meta.url)),
  startApart: () => new CodeProcess(new URL('./scenarioProcess.mjs', import.meta.url)),
}
process.exitCode = await module.runCommand(process.argv.slice(2), threads, undefined, () => stopped)

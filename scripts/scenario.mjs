// Runs scenario files headless: `npm run --silent scenario -- FILE… [--json] …`.
// Node 20 cannot load TypeScript by itself; Vite can, and is here already.
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { runnerImport } from 'vite'

const { module } = await runnerImport(
  fileURLToPath(new URL('../src/cli/cli.ts', import.meta.url)),
  {
    configFile: false,
    logLevel: 'error',
  },
)
// npm runs this in the project's folder; files are named from where the command was given.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
// Who reads the output may have read enough: `… | head -1`.
process.stdout.on('error', ({ code }) => process.exit(code === 'EPIPE' ? 0 : 2))
const threads = {
  most: availableParallelism(),
  start: () => new Worker(new URL('./scenarioWorker.mjs', import.meta.url)),
}
process.exitCode = await module.main(process.argv.slice(2), threads)

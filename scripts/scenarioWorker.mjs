// One thread of `npm run scenario`; scenario.mjs starts one for each core.
import { parentPort } from 'node:worker_threads'
import { importSource } from './importSource.mjs'

const module = await importSource('cli/cliWorker.ts')
module.serveFiles(parentPort)

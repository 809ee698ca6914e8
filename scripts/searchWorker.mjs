// One thread of `npm run search`; search.mjs starts one for each core.
import { parentPort } from 'node:worker_threads'
import { importSource } from './importSource.mjs'

const module = await importSource('cli/search/searchThreads.ts')
module.serveTries(parentPort)

// A process of `npm run scenario` and `npm run prove` for code of one's own.
import { Worker } from 'node:worker_threads'
import { importSource } from './importSource.mjs'

const { serveApart } = await importSource('cli/apart/serveApart.ts')
serveApart(() => new Worker(new URL('./scenarioWorker.mjs', import.meta.url)))

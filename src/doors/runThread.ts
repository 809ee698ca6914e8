import { parentPort } from 'node:worker_threads'
import { serveFiles } from '#cli/cliWorker.ts'

// One thread of `roomscope run` and `roomscope prove`; bin.ts starts them.
if (parentPort) serveFiles(parentPort)

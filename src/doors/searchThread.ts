import { parentPort } from 'node:worker_threads'
import { serveTries } from '#cli/search/searchThreads.ts'

// One thread of `roomscope search`; bin.ts starts as many as there are cores.
if (parentPort) serveTries(parentPort)

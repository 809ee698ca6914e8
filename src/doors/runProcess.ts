import { Worker } from 'node:worker_threads'
import { serveApart } from '#cli/apart/serveApart.ts'

// A process of `roomscope run` and `roomscope prove` for somebody's own code; bin.ts starts them.
serveApart(() => new Worker(new URL('./runThread.js', import.meta.url)))

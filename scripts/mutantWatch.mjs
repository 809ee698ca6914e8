// Says when a world of a planted mistake takes more CPU time than it may: real time does not count.
import { writeSync } from 'node:fs'
import { workerData } from 'node:worker_threads'

const { worlds, patienceCpuMs } = workerData
const pipe = 4
const lookMs = 100

let seen = 0
let sinceMs = 0
setInterval(() => {
  const { user, system } = process.cpuUsage()
  const cpuMs = (user + system) / 1000
  const now = Atomics.load(worlds, 0)
  const isAtWork = now % 2 === 1
  if (now !== seen || !isAtWork) {
    seen = now
    sinceMs = cpuMs
  } else if (cpuMs - sinceMs > patienceCpuMs) {
    writeSync(pipe, 'endless')
    sinceMs = Number.POSITIVE_INFINITY
  }
}, lookMs)

import type { Fault } from '#trace/traceEvent.ts'
import type { Pipe } from './pipe.ts'

/** What is held in the server itself is no affair of the network: the simulation releases it. */
export type NetworkFault = Exclude<Fault, 'handler held' | 'await held' | 'accept held'>

/** A fault of a connection that can be undone; `how` is what the fault must be told, if anything. */
interface FaultRow {
  readonly apply: (pipe: Pipe, how: never) => void
  /** Harmless when the fault is not there. */
  readonly undo: (pipe: Pipe) => void
}

/** Every fault that can be undone, in the order in which healing undoes and records them. */
export const faults = {
  dead: {
    apply: (pipe: Pipe) => pipe.setDead(true),
    undo: (pipe: Pipe) => pipe.setDead(false),
  },
  failing: {
    apply: (pipe: Pipe, times: number) => pipe.setFailing(times),
    undo: (pipe: Pipe) => pipe.setFailing(0),
  },
  proxied: {
    apply: (pipe: Pipe) => pipe.setProxied(true),
    undo: (pipe: Pipe) => pipe.setProxied(false),
  },
  'frames to server held': holding('frames to server held', 'toServer'),
  'frames to client held': holding('frames to client held', 'toClient'),
  'half-open to server': severed('half-open to server', 'toServer'),
  'half-open to client': severed('half-open to client', 'toClient'),
  slow: {
    apply: (pipe: Pipe, bytesPerMs: number) => setBytesPerMs(pipe, bytesPerMs),
    undo: (pipe: Pipe) => setBytesPerMs(pipe, null),
  },
  stalled: {
    apply: (pipe: Pipe) => setStalled(pipe, true),
    undo: (pipe: Pipe) => setStalled(pipe, false),
  },
  throttled: {
    apply: (pipe: Pipe, everyMs: number) => pipe.setThrottled(everyMs),
    undo: (pipe: Pipe) => pipe.setThrottled(null),
  },
} satisfies Record<NetworkFault, FaultRow>

type Way = 'toServer' | 'toClient'

function holding(fault: NetworkFault, way: Way) {
  return switched((pipe, on) => {
    pipe.setFault(fault, on, pipe[way].held !== on)
    pipe[way].hold(on)
  })
}

function severed(fault: NetworkFault, way: Way) {
  return switched((pipe, on) => {
    pipe.setFault(fault, on, pipe[way].severed !== on)
    pipe[way].sever(on)
  })
}

function switched(set: (pipe: Pipe, on: boolean) => void) {
  return { apply: (pipe: Pipe) => set(pipe, true), undo: (pipe: Pipe) => set(pipe, false) }
}

/** Null is as fast as it comes. */
function setBytesPerMs(pipe: Pipe, bytesPerMs: number | null): void {
  const { toClient } = pipe
  const on = bytesPerMs !== null
  pipe.setFault('slow', on, (toClient.bytesPerMs !== null) !== on)
  toClient.bytesPerMs = bytesPerMs
}

function setStalled(pipe: Pipe, on: boolean): void {
  pipe.setFault('stalled', on, pipe.toClient.stalled !== on)
  pipe.toClient.stall(on)
}

import type { WorldJudge } from '#simulation/ports.ts'

/** Judges nothing: to see what laws cost. */
export function silentJudge(): WorldJudge {
  const nothing = () => undefined
  return {
    afterEvent: nothing,
    sendBegins: nothing,
    cutsOff: nothing,
    afterTurn: nothing,
    whenQuiet: nothing,
    restless: nothing,
    serverStopped: nothing,
  }
}

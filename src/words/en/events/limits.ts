import type { CodeWords, LimitParams } from '#trace/codes.ts'

/** Why a world was stopped. */
export const limits: CodeWords<LimitParams> = {
  traceEventsMax: ({ events }) =>
    `the trace has ${events} events, and no more fit here (traceEventsMax): the world was stopped`,
  traceBytesMax: ({ bytes }) =>
    `the trace has some ${Math.round(bytes / 1e6)} MB, and no more fit here (traceBytesMax): the world was stopped`,
  turnsMax: ({ turns }) =>
    `${turns} turns are taken or due, and there may be no more (turnsMax): the world was stopped`,
  halted: ({ events }) => `you stopped it after ${events} events (halted): the world was stopped`,
}

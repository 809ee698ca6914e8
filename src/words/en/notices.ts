import type { Coded, LimitParams, RefusalParams } from '#trace/codes.ts'
import { say } from '#trace/say.ts'
import { failures } from './events/failures.ts'
import { limits } from './events/limits.ts'
import { refusals } from './events/refusals.ts'

/** What is left of either map and of the rooms, by name. */
export interface Left {
  readonly connections: readonly string[]
  readonly rooms: readonly string[]
  readonly entries: readonly string[]
}

const leftNames = {
  connections: 'connections',
  rooms: 'rooms',
  entries: 'entries',
} satisfies Record<keyof Left, string>

function whatIsLeft(left: Left): string {
  const parts = Object.entries(leftNames).map(([what, word]) => ({
    word,
    names: left[what as keyof Left],
  }))
  return parts
    .filter(({ names }) => names.length > 0)
    .map(({ word, names }) => `${word} ${names.join(', ')}`)
    .join('; ')
}

/** What the page tells of what was just done, in the line over the picture. */
export const notices = {
  notDone: ({ because }: { because: string }) => because,
  worldEnded: ({ because }: { because: string }) =>
    `${because}. Your scenario is kept: go on, and it is played again in a new world.`,
  threw: failures.threw,
  refused: ({ refusal }: { refusal: Coded<RefusalParams> }) =>
    say(refusals, refusal.code, refusal.params),
  stopped: ({ limit }: { limit: Coded<LimitParams, 'name'> }) =>
    say(limits, limit.name, limit.params),
  answered: ({ error, why }: { error: string; why: string }) =>
    `The server answers: ${why} (error ${error})`,
  notCompared: ({ server, why }: { server: string; why: string }) =>
    `The steps cannot be run on ${server}: ${why}`,
  drained: 'Drained: no connection, no room and no entry is left.',
  notDrained: (left: Left) => `Drained, and something is left: ${whatIsLeft(left)}.`,
  moved: ({ step, to }: { step: string; to: number }) => `“${step}” is step ${to} now.`,
  removed: ({ step }: { step: string }) => `“${step}” is removed.`,
  notChanged: ({ why }: { why: string }) => `Nothing is changed: ${why}`,
  expected: ({ step }: { step: number }) => `Expected from now on, as step ${step}.`,
  setAside: ({ steps }: { steps: number }) =>
    steps === 1
      ? 'One later step is set aside; Undo brings it back.'
      : `${steps} later steps are set aside; Undo brings them back.`,
  noMoreUndo: ({ max }: { max: number }) =>
    `Only the last ${max} acts are kept to be taken back (historyMax).`,
}

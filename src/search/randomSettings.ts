import type { Settings } from '#scenario/format.ts'
import type { Dice } from './dice.ts'

type Theme = (dice: Dice) => Partial<Settings>

/** Settings that belong together: what is late, what is small, who is asked. */
const themes: readonly Theme[] = [
  (dice) => ({ outboxFramesMax: dice.between(1, 4) }),
  (dice) => ({ outboxBytesMax: dice.pick([100, 300, 1000]), echo: dice.percent(50) }),
  (dice) => ({ inboxFramesMax: dice.between(1, 4), authorizeMs: dice.pick([40, 100]) }),
  (dice) => ({ authorizeMs: dice.pick([1, 40, 700]) }),
  (dice) => ({ roomsPerConnectionMax: dice.between(1, 2) }),
  (dice) => ({ roomsMax: dice.between(1, 2) }),
  (dice) => ({ connectionsMax: dice.between(1, 3) }),
  (dice) => ({ frameBytesMax: dice.pick([46, 64, 100]) }),
  (dice) => ({ payloadDepthMax: dice.between(1, 3) }),
  (dice) => ({ roomIdCharsMax: dice.between(1, 4) }),
  () => ({ latencyMs: [0, 0] }),
  (dice) => ({ latencyMs: [5, 600], heartbeatMs: dice.pick([1000, 30_000]) }),
  (dice) => ({ heartbeatMs: dice.pick([0, 100, 1000]) }),
  () => ({ heartbeatBy: 'messages' }),
  () => ({ echo: true }),
  (dice) => ({ iteration: dice.pick(['fail-fast', 'silent']) }),
]

/** Of a hundred worlds in so many a server promises more than it must. */
const promiseShare = 25

/** What only a server can keep that knows of it: persons, seats that wait, what was said before, places. */
const promises: readonly Theme[] = [
  () => ({ presence: 'persons' }),
  (dice) => ({ resumeMs: dice.pick([1000, 10_000, 60_000]) }),
  (dice) => ({ historyMessages: dice.between(1, 3) }),
  (dice) => ({
    roomMembersMax: dice.between(1, 3),
    ...(dice.percent(50) ? { authorizeMs: 40 } : {}),
  }),
]

/** The usual settings half of the time, and else one or two themes over them; now and then a promise beside. */
export function randomSettings(dice: Dice, usual: Settings, promisesMore: boolean): Settings {
  const own = dice.percent(45) ? {} : { ...dice.pick(themes)(dice), ...more(dice, 35, themes) }
  const promised = promisesMore ? more(dice, promiseShare, promises) : {}
  const two = promisesMore ? more(dice, promiseShare / 5, promises) : {}
  return { ...usual, ...own, ...promised, ...two }
}

function more(dice: Dice, share: number, from: readonly Theme[]): Partial<Settings> {
  return dice.percent(share) ? dice.pick(from)(dice) : {}
}

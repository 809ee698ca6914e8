import type { SettingKind } from '#scenario/defaults/formatWords.ts'
import words from '#scenario/defaults/words.json' with { type: 'json' }
import type { Setting, Settings } from '#scenario/settings.ts'
import type { Dice } from './dice.ts'

type Theme = (dice: Dice) => Partial<Settings>

/** Of a hundred worlds in so many a server promises more than it must. */
const promiseShare = 30

/** What only a server can keep that knows of it: persons, seats that wait, what was said before, places, states. */
const promises = {
  presence: () => ({ presence: 'persons' }),
  resumeMs: (dice) => ({ resumeMs: dice.pick([1000, 10_000, 60_000]) }),
  historyMessages: (dice) => ({ historyMessages: dice.between(1, 3) }),
  memberStateBytesMax: (dice) => ({
    memberStateBytesMax: dice.pick([8, 64, 1000]),
    ...(dice.percent(40) ? { presence: 'persons' } : {}),
  }),
  roomMembersMax: (dice) => ({
    roomMembersMax: dice.between(1, 3),
    ...(dice.percent(50) ? { authorizeMs: 40 } : {}),
  }),
} as const satisfies Partial<Record<Setting, Theme>>

/** What other settings may be, where it matters which value, or what belongs beside it: what is late, what is small, who is asked. */
const themes = {
  latencyMs: (dice) =>
    dice.percent(50)
      ? { latencyMs: [0, 0] }
      : { latencyMs: [5, 600], heartbeatMs: dice.pick([1000, 30_000]) },
  authorizeMs: (dice) => ({ authorizeMs: dice.pick([1, 40, 700]) }),
  // A client with a flaw is no flaw of the server that is searched.
  client: () => ({}),
  // A page that pings faster than its pongs travel never lets the world rest.
  clientPingMs: (dice) => ({
    clientPingMs: dice.pick([2000, 20_000]),
    heartbeatMs: dice.pick([0, 1000, 30_000]),
    heartbeatBy: dice.pick(['frames', 'messages']),
  }),
  heartbeatMs: (dice) => ({ heartbeatMs: dice.pick([0, 100, 1000]) }),
  iteration: (dice) => ({ iteration: dice.pick(['fail-fast', 'silent']) }),
  outboxBytesMax: (dice) => ({
    outboxBytesMax: dice.pick([100, 300, 1000]),
    echo: dice.percent(50),
  }),
  inboxFramesMax: (dice) => ({
    inboxFramesMax: dice.between(1, 4),
    authorizeMs: dice.pick([40, 100]),
  }),
  frameBytesMax: (dice) => ({ frameBytesMax: dice.pick([46, 64, 100]) }),
} as const satisfies Partial<Record<Setting, Theme>>

const themed = { ...themes, ...promises }

/** Every setting that nobody says more of, by what the format says that it may be. */
const plain: readonly Theme[] = Object.entries<SettingKind>(words.settings)
  .filter(([name]) => !(name in themed))
  .flatMap(([name, kind]) => {
    return kind === null ? [] : [(dice: Dice) => ({ [name]: anyOf(dice, kind) })]
  })

function anyOf(dice: Dice, kind: NonNullable<SettingKind>): unknown {
  return 'least' in kind ? kind.least + dice.between(0, 3) : dice.pick(kind)
}

const usable: readonly Theme[] = [...Object.values(themes), ...plain]
const promised: readonly Theme[] = Object.values(promises)

/** The usual settings half of the time, and else one or two themes over them; now and then a promise beside. */
export function randomSettings(dice: Dice, usual: Settings, promisesMore: boolean): Settings {
  const own = dice.percent(45) ? {} : { ...dice.pick(usable)(dice), ...more(dice, 35, usable) }
  const one = promisesMore ? more(dice, promiseShare, promised) : {}
  const two = promisesMore ? more(dice, promiseShare / 5, promised) : {}
  return { ...usual, ...own, ...one, ...two }
}

function more(dice: Dice, share: number, from: readonly Theme[]): Partial<Settings> {
  return dice.percent(share) ? dice.pick(from)(dice) : {}
}

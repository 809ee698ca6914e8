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

/** What only a server can keep that knows persons. */
const personsTheme: Theme = () => ({ presence: 'persons' })

/** The usual settings half of the time, and else one or two themes over them. */
export function randomSettings(dice: Dice, usual: Settings, knowsPersons: boolean): Settings {
  if (dice.percent(45)) return usual
  const known = knowsPersons ? [...themes, personsTheme] : themes
  const own = { ...dice.pick(known)(dice), ...(dice.percent(35) ? dice.pick(known)(dice) : {}) }
  return { ...usual, ...own }
}

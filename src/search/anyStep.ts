import words from '#scenario/defaults/words.json' with { type: 'json' }
import type { DoStep, StepOf } from '#scenario/format.ts'
import type { Verb } from '#scenario/verbs/verbs.ts'
import { badFrame, edgeMetadata, edgeState, edgeText, forgedFrame } from './boundaries.ts'
import { type Scene, users, ways } from './scene.ts'

/** What steps can say, but the word itself. `now` is the scene's; `at` says nothing that a wait does not. */
type Field = Exclude<{ [V in Verb]: keyof StepOf<V> }[Verb], 'do' | 'now' | 'at'>
type ValueOf<F> = { [V in Verb]: F extends keyof StepOf<V> ? StepOf<V>[F] : never }[Verb]

/** What a step says so far, the verb included. */
interface Sofar {
  readonly do: Verb
  readonly what?: string
  readonly frame?: string
  readonly exclude?: string
}

/** Something to say for a field; nothing where it is to be left out. */
type Says<T> = (scene: Scene, sofar: Sofar) => T | undefined

export const waitsMs = [1, 5, 25, 1000, 2001, 31_000, 95_000, 130_000]
const held = ['frames', 'handler', 'await', 'accept'] as const
/** Of a hundred steps so many say a field that they may leave out. */
const fieldShare = 25

/** What each field may say, whichever verb has it. A field that the format gains must have its line here. */
const says: { readonly [F in Field]: Says<ValueOf<F>> } = {
  client: (scene, { do: verb }) => (verb === 'connect' ? scene.absent() : null) ?? scene.client(),
  connection: ({ dice }, { do: verb, exclude }) =>
    verb === 'broadcast' && exclude === undefined ? undefined : dice.between(1, 2),
  user: ({ dice }) => dice.pick(users),
  path: (scene) => scene.path(),
  refuse: () => true,
  resume: ({ settings }) => (settings.resumeMs > 0 ? true : undefined),
  count: ({ dice }, { do: verb, what }) =>
    verb === 'spawn' || what === 'handler' || what === 'await' ? dice.between(1, 3) : undefined,
  prefix: ({ dice }) => dice.pick(['a', 's']),
  join: (scene) => (scene.dice.percent(80) ? [scene.room()] : [...scene.rooms]),
  room: (scene) => scene.room(),
  text: ({ dice, settings }) => edgeText(dice, settings),
  state: ({ dice, settings }) => edgeState(dice, settings),
  frame: (scene) => anyFrame(scene),
  binary: (_, { frame }) => (frame === undefined ? 'AAEC' : undefined),
  code: ({ dice }) => dice.pick([1000, 3000, 4999]),
  reason: ({ dice }) => dice.pick(['', 'x', 'é'.repeat(60)]),
  direction: ({ dice }, { do: verb, what }) =>
    verb === 'halfOpen' || what === 'frames' ? dice.pick(ways) : undefined,
  // A proxy answers pings for good, so no heartbeat of frames finds such a client (decision 11).
  proxy: ({ settings }) => (settings.heartbeatBy === 'messages' ? true : undefined),
  times: ({ dice }) => dice.between(1, 2),
  bytesPerMs: ({ dice }) => dice.pick([0.1, 1, 100]),
  everyMs: ({ dice }) => dice.pick([1, 1000, 60_000]),
  what: ({ dice }) => dice.pick(held),
  fails: (_, { what }) => (what === undefined || what === 'accept' ? true : undefined),
  name: ({ dice }) => dice.pick(['', 'x']),
  metadata: ({ dice }) => edgeMetadata(dice),
  exclude: (scene) => scene.client(),
  ms: ({ dice }) => dice.pick(waitsMs),
}

/** Every verb of the format. */
export const everyVerb = Object.keys(words.verbs) as readonly Verb[]

/** A step of a verb, with any of its fields. */
export function anyStep(scene: Scene, verb: Verb): DoStep {
  const { always, maybe }: Readonly<Record<'always' | 'maybe', readonly string[]>> =
    words.verbs[verb]
  let step: Sofar = { do: verb }
  for (const field of [...always, ...maybe] as readonly Field[]) {
    if (!always.includes(field) && !isSaid(scene, step, field)) continue
    const value = says[field](scene, step)
    if (value !== undefined) step = { ...step, [field]: value }
  }
  return step as DoStep
}

/** What may be left out is said now and then; but a raw frame is text or binary, and mostly text. */
function isSaid({ dice }: Scene, { do: verb }: Sofar, field: Field): boolean {
  if (verb !== 'send' || field === 'connection') return dice.percent(fieldShare)
  return field === 'binary' || dice.percent(85)
}

function anyFrame(scene: Scene): string {
  const { dice, settings, clients } = scene
  return dice.percent(50) ? badFrame(dice, settings) : forgedFrame(dice, scene.room(), clients)
}

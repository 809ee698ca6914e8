import type { EventKind, EventOf, TraceEvent } from './traceEvent.ts'

/** How events of a kind look in the log. */
export type Look = 'bad' | 'comes' | 'goes' | 'plain' | 'own'

interface KindFacts {
  /** Where it happens: at its client, at the server, or at the end that it names. */
  readonly lane: 'client' | 'server' | 'end'
  /**
   * How it stands on the paper of the sequence: with a shape and a label of its own, or with a mark
   * for its look and the name of its kind; `none` for what another event tells already.
   */
  readonly row: 'heading' | 'own' | 'named' | 'none'
  /** An end hears it of the other, beside frames. */
  readonly isHeard: boolean
  /** A message's way may lead through it. */
  readonly isOnWay: boolean
  /** The world is another after it. */
  readonly changesWorld: boolean
  /** It says something of how its step went. */
  readonly tellsOfStep: boolean
  /** How it and lines of the server belong together; of an end's events only the server's do. */
  readonly bond: 'sets going' | 'comes of' | 'none'
  /** `own` when the event itself decides. */
  readonly look: Look
  /** It says of several connections at once what an event of this kind says of one. */
  readonly manyOf: EventKind | null
}

/** What is so of a kind unless its row says otherwise; whether it changes the world each must say. */
const usual = {
  lane: 'server',
  row: 'named',
  isHeard: false,
  isOnWay: false,
  tellsOfStep: false,
  bond: 'none',
  look: 'bad',
  manyOf: null,
} as const
const drawn = { ...usual, row: 'own' } as const

const kinds = {
  step: {
    ...usual,
    lane: 'client',
    row: 'heading',
    isOnWay: true,
    changesWorld: true,
    tellsOfStep: true,
    bond: 'sets going',
    look: 'own',
  },
  'step refused': { ...usual, changesWorld: false, tellsOfStep: true },
  waited: { ...usual, changesWorld: false, row: 'none', look: 'own' },
  connecting: { ...drawn, lane: 'client', changesWorld: true, look: 'comes' },
  accepted: { ...drawn, isHeard: true, changesWorld: true, bond: 'comes of', look: 'comes' },
  opened: { ...drawn, lane: 'client', isHeard: true, changesWorld: true, look: 'comes' },
  refused: { ...drawn, changesWorld: false, isHeard: true },
  sent: { ...drawn, lane: 'end', isOnWay: true, changesWorld: true, bond: 'comes of', look: 'own' },
  'sent to many': {
    ...drawn,
    lane: 'end',
    isOnWay: true,
    changesWorld: true,
    bond: 'comes of',
    look: 'own',
    manyOf: 'sent',
  },
  delivered: {
    ...drawn,
    lane: 'end',
    isOnWay: true,
    changesWorld: true,
    bond: 'sets going',
    look: 'own',
  },
  'delivered to many': {
    ...drawn,
    lane: 'end',
    isOnWay: true,
    changesWorld: true,
    look: 'own',
    manyOf: 'delivered',
  },
  lost: { ...drawn, isOnWay: true, changesWorld: true },
  discarded: { ...drawn, changesWorld: false, lane: 'end' },
  'send failed': { ...drawn, changesWorld: false, isOnWay: true, bond: 'comes of' },
  closing: {
    ...drawn,
    lane: 'end',
    isHeard: true,
    changesWorld: true,
    bond: 'comes of',
    look: 'goes',
  },
  closed: {
    ...drawn,
    lane: 'end',
    isHeard: true,
    changesWorld: true,
    bond: 'sets going',
    look: 'goes',
  },
  fault: { ...drawn, lane: 'client', changesWorld: true, look: 'own' },
  awaiting: { ...drawn, changesWorld: true, bond: 'comes of', look: 'own' },
  resumed: { ...drawn, changesWorld: true, bond: 'sets going', look: 'own' },
  maps: { ...drawn, changesWorld: true, bond: 'comes of', look: 'own' },
  belief: { ...usual, lane: 'client', row: 'none', changesWorld: true, look: 'own' },
  'belief of many': {
    ...usual,
    lane: 'client',
    row: 'none',
    changesWorld: true,
    look: 'own',
    manyOf: 'belief',
  },
  'member state': { ...usual, lane: 'client', row: 'none', changesWorld: true, look: 'own' },
  failure: { ...usual, changesWorld: false, bond: 'comes of' },
  limit: { ...usual, changesWorld: false, tellsOfStep: true },
  expectation: { ...drawn, changesWorld: false, tellsOfStep: true, look: 'own' },
  violation: { ...drawn, lane: 'client', changesWorld: true, tellsOfStep: true },
} as const satisfies Readonly<Record<EventKind, KindFacts>>

/** What is so of every event of a kind. The order is that in which the kinds are offered. */
export const eventKinds: Readonly<Record<EventKind, KindFacts>> = kinds

type Kinds = typeof kinds

/** The kinds of which a fact is so. */
export type KindsWith<Fact extends keyof KindFacts, Value> = {
  [K in keyof Kinds]: Kinds[K][Fact] extends Value ? K : never
}[keyof Kinds]

/** For each kind of event of which a fact is so, what to make of an event of that kind. */
export type ByKindWith<
  Fact extends keyof KindFacts,
  Value,
  Result,
  More extends readonly unknown[] = [],
> = Pick<ByKind<Result, More>, KindsWith<Fact, Value>>

/** Every kind of event. */
export const eventKindNames = Object.keys(eventKinds) as readonly EventKind[]

/** The kinds that are of one connection or of none: what is said of several is called by the kind of one. */
export type KindOfOne = KindsWith<'manyOf', null>

/** What an event is called: its kind, or the kind of what it says of several. */
export function kindOfOne({ kind }: Pick<TraceEvent, 'kind'>): KindOfOne {
  return (eventKinds[kind].manyOf ?? kind) as KindOfOne
}

/** For each kind of event, what to make of an event of that kind. None can be left out. */
export type ByKind<Result, More extends readonly unknown[] = []> = {
  readonly [K in EventKind]: (event: EventOf<K>, ...more: More) => Result
}

/** What a table makes of an event. */
export function byKind<Result, More extends readonly unknown[]>(
  table: ByKind<Result, More>,
  event: TraceEvent,
  ...more: More
): Result {
  const make = table[event.kind] as (event: TraceEvent, ...more: More) => Result
  return make(event, ...more)
}

/** What a table of some kinds makes of an event; null when it has none for its kind. */
export function bySomeKind<Result, More extends readonly unknown[]>(
  table: Partial<ByKind<Result, More>>,
  event: TraceEvent,
  ...more: More
): Result | null {
  const make = table[event.kind] as ((event: TraceEvent, ...more: More) => Result) | undefined
  return make ? make(event, ...more) : null
}

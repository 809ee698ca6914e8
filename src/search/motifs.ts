import type { DoStep } from '#scenario/format.ts'
import type { Setting } from '#scenario/settings.ts'
import { anyStep, everyVerb, waitsMs } from './anyStep.ts'
import { badFrame, edgeMetadata, edgeText, fillingText, forgedFrame } from './boundaries.ts'
import { firstWords, lastPlaces, lostAndBack, toldBefore } from './comingMotifs.ts'
import { anEnd } from './ends.ts'
import { heldAccept, olderConnection, ownersAct, permissionBesideJoin } from './ownersMotifs.ts'
import { type Scene, ways } from './scene.ts'
import { hiddenPage, someMemberStates } from './stateMotifs.ts'

/** A few steps that belong together, and how often they are done. */
export interface Motif {
  readonly weight: number
  readonly act: (scene: Scene) => void
  /** Settings that matter most here: where one of them is not as usual, it may always happen. */
  readonly of?: readonly Setting[]
}

/** Bursts are as long as a limit that is small, one less, and one more. */
const burstMost = 9

/** Each verb by itself. In a world are few of them, so that one flaw hides no other. */
export const singleVerbs: readonly Motif[] = everyVerb.map((verb) =>
  one(2, (scene) => anyStep(scene, verb)),
)

/**
 * What can be done to a world. The weights are by what finds things: joins beside ends, sends beside
 * deaths, awaits that are held while something else happens.
 */
export const motifs = {
  join: { weight: 8, act: (scene) => void scene.member(scene.room()) },
  leave: one(4, (scene) => ({ do: 'leave', client: scene.client(), room: scene.room() })),
  message: one(6, aMessage),
  broadcast: one(3, aBroadcast),
  end: one(5, (scene) => anEnd(scene, scene.client())),
  heal: one(2, (scene) => ({ do: 'heal', client: scene.client() })),
  release: one(2, (scene) => ({ do: 'release', client: scene.client() })),
  reconnect: { weight: 2, act: aReconnect },
  rooms: { weight: 3, act: ownRooms },
  restart: one(1, () => ({ do: 'restart' })),
  wait: one(3, ({ dice }) => ({ do: 'wait', ms: dice.pick(waitsMs) })),
  badFrame: { weight: 3, act: sendBad },
  forged: { weight: 3, act: sendForged },
  joinBesideEnd: { weight: 6, act: joinBesideEnd },
  sendBesideDeath: { weight: 6, act: sendBesideDeath },
  heldAwait: { weight: 6, act: (scene) => aHold(scene, 'await') },
  heldHandler: { weight: 2, act: (scene) => aHold(scene, 'handler') },
  heldFrames: { weight: 3, act: (scene) => aHold(scene, 'frames') },
  burst: { weight: 3, act: burst },
  fullReader: { weight: 3, act: fullReader, of: ['outboxFramesMax', 'outboxBytesMax'] },
  ownersAct: { weight: 3, act: ownersAct },
  permissionBesideJoin: { weight: 1, act: permissionBesideJoin },
  heldAccept: { weight: 1, act: heldAccept, of: ['connectionsMax'] },
  olderConnection: { weight: 1, act: olderConnection },
  lostAndBack: { weight: 3, act: lostAndBack, of: ['resumeMs'] },
  toldBefore: { weight: 2, act: toldBefore, of: ['historyMessages'] },
  lastPlaces: { weight: 2, act: lastPlaces, of: ['roomMembersMax'] },
  memberStates: { weight: 3, act: someMemberStates, of: ['memberStateBytesMax'] },
  hiddenPage: { weight: 2, act: hiddenPage, of: ['clientPingMs'] },
  firstWords: { weight: 1, act: firstWords },
} as const satisfies Readonly<Record<string, Motif>>

function one(weight: number, make: (scene: Scene) => DoStep): Motif {
  return { weight, act: (scene) => scene.add(make(scene)) }
}

function aMessage(scene: Scene): DoStep {
  const client = scene.client()
  return { do: 'message', client, room: scene.room(), text: edgeText(scene.dice, scene.settings) }
}

function aBroadcast(scene: Scene): DoStep {
  const text = edgeText(scene.dice, scene.settings)
  const spared = scene.dice.percent(25) ? { exclude: scene.client() } : {}
  return { do: 'broadcast', room: scene.room(), text, ...spared }
}

/** Somebody comes back, and then the older of the two connections may end. */
function aReconnect(scene: Scene): void {
  const client = scene.client()
  scene.add({ ...scene.back(client), ...(scene.dice.percent(15) ? { refuse: true } : {}) })
  if (scene.dice.percent(50)) scene.add({ do: 'join', client, room: scene.room() })
  if (scene.dice.percent(50)) scene.add({ do: 'close', client, connection: 1 })
}

function ownRooms(scene: Scene): void {
  const { dice } = scene
  const room = scene.room()
  const metadata = dice.percent(40) ? { metadata: edgeMetadata(dice) } : {}
  if (dice.percent(60)) scene.add({ do: 'createRoom', room, ...metadata })
  else scene.add({ do: 'removeRoom', room })
}

function sendBad(scene: Scene): void {
  const { dice } = scene
  const client = scene.client()
  if (dice.percent(15)) return scene.add({ do: 'send', client, binary: 'AAEC' })
  scene.add({ do: 'send', client, frame: badFrame(dice, scene.settings) })
}

function sendForged(scene: Scene): void {
  const room = scene.room()
  const client = scene.member(room)
  scene.add({ do: 'send', client, frame: forgedFrame(scene.dice, room, scene.clients) })
}

function joinBesideEnd(scene: Scene): void {
  const room = scene.room()
  const client = scene.client()
  scene.add({ do: 'join', client, room })
  scene.race(scene.dice.percent(80) ? anEnd(scene, client) : { do: 'leave', client, room })
}

function sendBesideDeath(scene: Scene): void {
  const room = scene.room()
  const dying = scene.member(room)
  scene.member(room)
  scene.add(anEnd(scene, dying))
  const speech = scene.dice.percent(60) ? aMessage(scene) : aBroadcast(scene)
  const said = { ...speech, room } as DoStep
  if (scene.dice.percent(50)) scene.race(said)
  else scene.add(said)
}

/** Something of a client waits, and something else happens meanwhile. */
function aHold(scene: Scene, what: 'await' | 'handler' | 'frames'): void {
  const { dice } = scene
  const room = scene.room()
  const client = scene.client()
  const direction = what === 'frames' && dice.percent(60) ? { direction: dice.pick(ways) } : {}
  scene.add({ do: 'hold', client, what, ...direction })
  for (let n = dice.between(1, 2); n > 0; n--) scene.add(aRequest(scene, client, room))
  for (let n = dice.between(1, 2); n > 0; n--) scene.add(meantimeStep(scene, client, room))
  if (dice.percent(75)) scene.add({ do: 'release', client })
}

function aRequest({ dice }: Scene, client: string, room: string): DoStep {
  return dice.pick<DoStep>([
    { do: 'join', client, room },
    { do: 'join', client, room },
    { do: 'message', client, room, text: 'x' },
    { do: 'leave', client, room },
  ])
}

function meantimeStep(scene: Scene, client: string, room: string): DoStep {
  return scene.dice.pick<() => DoStep>([
    () => anEnd(scene, client),
    () => anEnd(scene, client),
    () => anEnd(scene, scene.client()),
    () => ({ do: 'join', client: scene.client(), room }),
    () => ({ do: 'leave', client: scene.client(), room }),
    () => ({ do: 'message', client: scene.client(), room, text: 'y' }),
    () => ({ do: 'removeRoom', room }),
    () => ({ do: 'broadcast', room, text: 'y' }),
  ])()
}

/** Many requests at one instant: as many as a limit allows, or one more. */
function burst(scene: Scene): void {
  const { dice, settings } = scene
  const limit = settings.inboxFramesMax ?? settings.outboxFramesMax ?? dice.between(2, 6)
  const count = Math.min(burstMost, limit + dice.between(0, 4))
  const room = scene.room()
  const client = scene.member(room)
  const joins = dice.percent(50)
  for (let n = 1; n <= count; n++) {
    scene.race(
      joins ? joinStep(client, `${room}${n}`) : { do: 'message', client, room, text: `${n}` },
    )
  }
}

function joinStep(client: string, room: string): DoStep {
  return { do: 'join', client, room }
}

/** A reader stops, the transport is full, and its outbox has as much as it may, or one more. */
function fullReader(scene: Scene): void {
  const { dice, settings } = scene
  const room = scene.room()
  const client = scene.member(room)
  scene.member(room)
  const other = scene.otherRoom(room)
  // Who is to see it come there.
  if (dice.percent(60)) scene.member(other)
  scene.add({ do: 'stall', client })
  scene.add({ do: 'broadcast', room, text: fillingText })
  const { outboxFramesMax = 3 } = settings
  for (let n = outboxFramesMax + dice.between(-2, 1); n > 0; n--) {
    scene.add({ do: 'broadcast', room, text: dice.percent(2) ? 'x'.repeat(1_000_000) : `${n}` })
  }
  scene.add(
    dice.pick<DoStep>([
      { do: 'join', client, room: other },
      { do: 'join', client, room: other },
      { do: 'leave', client, room },
      { do: 'send', client, frame: '{"type":"ping","payload":{}}' },
      { do: 'message', client, room, text: 'x' },
    ]),
  )
  if (dice.percent(60)) scene.add({ do: 'heal', client })
}

import type { DoStep } from '#scenario/format.ts'
import type { Scene } from './scene.ts'

const awayMs = [1, 900, 1001, 9000, 59_000, 61_000]

/** A member is lost, something happens meanwhile, and it comes back, in time or too late; perhaps once more. */
export function lostAndBack(scene: Scene): void {
  const room = scene.room()
  const client = scene.member(room)
  const witness = scene.member(room)
  for (let n = scene.dice.between(1, 2); n > 0; n--) lostOnce(scene, room, client, witness)
}

function lostOnce(scene: Scene, room: string, client: string, witness: string): void {
  const { dice } = scene
  // What is said while it does not read is on its way when the connection breaks.
  if (dice.percent(40)) scene.add({ do: 'stall', client })
  scene.add({ do: 'message', client: witness, room, text: 'x' })
  scene.add(aLoss(scene, client))
  for (let n = dice.between(0, 3); n > 0; n--) scene.add(whileAway(scene, client, witness, room))
  if (dice.percent(30)) scene.add({ do: 'wait', ms: dice.pick(awayMs) })
  if (dice.percent(85)) scene.add(scene.back(client))
  if (dice.percent(50)) scene.add({ do: 'message', client, room, text: 'z' })
}

function aLoss({ dice, settings }: Scene, client: string): DoStep {
  if (settings.heartbeatMs > 0 && dice.percent(25)) return { do: 'halfOpen', client }
  return { do: 'drop', client }
}

function whileAway({ dice }: Scene, client: string, witness: string, room: string): DoStep {
  return dice.pick<DoStep>([
    { do: 'message', client: witness, room, text: 'y' },
    { do: 'message', client: witness, room, text: 'y' },
    { do: 'broadcast', room, text: 'y' },
    { do: 'leave', client: witness, room },
    { do: 'kick', client, room },
    { do: 'disconnect', client },
    { do: 'removeRoom', room },
    { do: 'wait', ms: dice.pick(awayMs) },
  ])
}

/** Several things are said, and then somebody comes, perhaps twice. */
export function toldBefore(scene: Scene): void {
  const { dice } = scene
  const room = scene.room()
  const speaker = scene.member(room)
  for (let n = dice.between(1, 4); n > 0; n--) {
    const text = `${n}`
    if (dice.percent(25)) scene.add({ do: 'broadcast', room, text })
    else scene.add({ do: 'message', client: speaker, room, text })
  }
  if (dice.percent(30)) scene.add({ do: 'leave', client: speaker, room })
  const client = dice.percent(60) ? scene.client() : speaker
  scene.add({ do: 'join', client, room })
  if (dice.percent(30)) scene.add({ do: 'join', client, room })
}

/** All who are there want to be in a room at the same instant, and one of them may make a place. */
export function lastPlaces(scene: Scene): void {
  const { dice } = scene
  const room = scene.room()
  for (const _ of scene.clients) scene.race({ do: 'join', client: scene.client(), room })
  const client = scene.client()
  const isFreed = dice.percent(60)
  if (isFreed) scene.add(dice.percent(50) ? { do: 'leave', client, room } : { do: 'drop', client })
  if (isFreed && dice.percent(60)) scene.add({ do: 'join', client: scene.client(), room })
}

/** Somebody comes by the path of a room and speaks at once, while it is still asked whether it may. */
export function firstWords(scene: Scene): void {
  const room = scene.rooms[0] ?? 'r'
  const client = scene.newcomer(`/ws/room/${encodeURIComponent(room)}`)
  if (client === null) return
  scene.race({ do: 'hold', client, what: 'await' })
  scene.add({ do: 'send', client, frame: 'first words' })
  scene.add({ do: 'release', client })
}

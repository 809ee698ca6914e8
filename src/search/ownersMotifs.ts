import type { DoStep } from '#scenario/format.ts'
import { anEnd } from './ends.ts'
import type { Scene } from './scene.ts'

/** The owner acts on somebody, most often on a member, and then something is said or asked again. */
export function ownersAct(scene: Scene): void {
  const { dice } = scene
  const room = scene.room()
  const client = dice.percent(75) ? scene.member(room) : scene.client()
  const witness = dice.percent(60) ? scene.member(room) : scene.client()
  const one = { client, ...olderOf(scene, client) }
  scene.add(
    dice.pick<DoStep>([
      { do: 'kick', ...one, room },
      { do: 'kick', ...one, room, reason: 'x' },
      { do: 'disconnect', ...one, code: dice.pick([1000, 1008, 4003]) },
      { do: 'revoke', client, room },
    ]),
  )
  if (dice.percent(40)) scene.add({ do: 'message', client: witness, room, text: 'y' })
  if (dice.percent(30)) scene.add({ do: 'join', client, room })
}

/** A permission is taken back, or given again, while a join waits for its answer. */
export function permissionBesideJoin(scene: Scene): void {
  const { dice } = scene
  const room = scene.room()
  const client = scene.client()
  const isHeld = dice.percent(60)
  if (isHeld) scene.add({ do: 'hold', client, what: 'await' })
  scene.add({ do: 'join', client, room })
  const where = dice.percent(80) ? room : scene.room()
  const changed: DoStep = { do: dice.percent(80) ? 'revoke' : 'allow', client, room: where }
  if (dice.percent(50)) scene.race(changed)
  else scene.add(changed)
  if (dice.percent(30)) scene.add({ do: 'allow', client, room })
  if (isHeld) scene.add({ do: 'release', client })
}

/** A handshake is accepted late, or never, and something happens meanwhile. */
export function heldAccept(scene: Scene): void {
  const { dice } = scene
  const client = scene.newcomer()
  if (client === null) return
  scene.race({ do: 'hold', client, what: 'accept' })
  // Who is being accepted counts already: another one may be one too many.
  if (dice.percent(30)) scene.newcomer()
  else if (dice.percent(70)) scene.add(anEnd(scene, client))
  else scene.add({ do: 'broadcast', room: scene.room(), text: 'y' })
  const fails = dice.percent(25) ? { what: 'accept' as const, fails: true } : {}
  scene.add({ do: 'release', client, ...fails })
}

/** Somebody comes back, and the older of the two connections still asks, says or ends. */
export function olderConnection(scene: Scene): void {
  const room = scene.room()
  const client = scene.member(room)
  scene.add(scene.back(client))
  if (scene.dice.percent(60)) scene.add({ do: 'join', client, room })
  scene.add(
    scene.dice.pick<DoStep>([
      { do: 'leave', client, connection: 1, room },
      { do: 'message', client, connection: 1, room, text: 'x' },
      { do: 'drop', client, connection: 1 },
      { do: 'close', client, connection: 1 },
      { do: 'stall', client, connection: 1 },
    ]),
  )
}

/** Now and then the first connection of one who came back. */
function olderOf({ dice, steps }: Scene, client: string): { readonly connection?: number } {
  const came = steps.some((step) => step.do === 'reconnect' && step.client === client)
  return came && dice.percent(50) ? { connection: 1 } : {}
}

import type { DoStep } from '#scenario/format.ts'
import { edgeState } from './boundaries.ts'
import { anEnd } from './ends.ts'
import type { Scene } from './scene.ts'

/** Members say what they are up to, and then somebody comes, goes, or is up to something else. */
export function someMemberStates(scene: Scene): void {
  const room = scene.room()
  const member = scene.member(room)
  scene.member(room)
  for (let n = scene.dice.between(1, 2); n > 0; n--) scene.add(upTo(scene, member, room))
  for (let n = scene.dice.between(1, 3); n > 0; n--) afterwards(scene, member, room)
}

function upTo({ dice, settings }: Scene, client: string, room: string): DoStep {
  return { do: 'state', client, room, state: edgeState(dice, settings) }
}

function afterwards(scene: Scene, member: string, room: string): void {
  scene.add(
    scene.dice.pick<() => DoStep>([
      () => ({ do: 'join', client: scene.client(), room }),
      () => ({ do: 'join', client: member, room }),
      () => ({ do: 'leave', client: member, room }),
      () => upTo(scene, scene.client(), room),
      () => ({ do: 'kick', client: member, room }),
      () => anEnd(scene, member),
    ])(),
  )
}

/** The timers of somebody's page run rarely, or nobody hears from it, and time goes by. */
export function hiddenPage(scene: Scene): void {
  const { dice } = scene
  const room = scene.room()
  const client = scene.member(room)
  scene.member(room)
  scene.add({ do: 'throttle', client, everyMs: dice.pick([1000, 60_000]) })
  scene.add({ do: 'wait', ms: dice.pick([2001, 31_000, 95_000, 130_000]) })
  if (dice.percent(50)) scene.add({ do: 'message', client, room, text: 'x' })
}

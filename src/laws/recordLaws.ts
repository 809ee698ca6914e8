import type { EventOf, MapChange, TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'
import type { Finding } from './finding.ts'
import { inOrder } from './inOrder.ts'

/** S10, at a change of the maps: what was asked of a room is what it is, and it stays as long as it was to. */
export function judgeRecords(
  world: World,
  trace: readonly TraceEvent[],
  { cause, changes }: EventOf<'maps'>,
): Finding[] {
  const begun = cause === null ? undefined : trace[cause]
  const step = begun?.kind === 'step' ? begun : undefined
  if (step?.verb === 'createRoom') return [...lostBy(world, step, changes), ...made(step, changes)]
  return step?.verb === 'removeRoom' || step?.verb === 'restart' ? [] : gone(changes)
}

/** Making a room, on whatever id, takes nobody out of one. Who was evicted went for another reason. */
function lostBy(world: World, { room }: EventOf<'step'>, changes: readonly MapChange[]): Finding[] {
  const lost = changes.find(
    (change) =>
      change.map === 'rooms' &&
      change.op === 'remove' &&
      change.room === room &&
      world.registered.has(change.connection),
  )
  if (room === undefined || lost?.map !== 'rooms') return []
  const { connection } = lost
  return [{ law: 'S10', code: 'made anew', params: {}, connection, room }]
}

/** A room that was made has the name and the metadata that it was made with. */
function made({ room, step }: EventOf<'step'>, changes: readonly MapChange[]): Finding[] {
  return changes.flatMap((change): Finding[] => {
    if (change.map !== 'room' || change.op !== 'add' || change.room !== room) return []
    const asked = inOrder([step.name ?? room, step.metadata ?? {}])
    const is = inOrder([change.name, change.metadata])
    if (asked === is) return []
    const params = { asked: asked.slice(0, 80), is: is.slice(0, 80) }
    return [{ law: 'S10', code: 'made otherwise', params, room }]
  })
}

/** A room that was made to be kept goes only when its owner removes it. */
function gone(changes: readonly MapChange[]): Finding[] {
  return changes.flatMap((change): Finding[] => {
    if (change.map !== 'room' || change.op !== 'remove' || !change.permanent) return []
    const { room } = change
    return [{ law: 'S10', code: 'not kept', params: {}, room }]
  })
}

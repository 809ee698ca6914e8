import type { RoomscopeState } from '#store/state.ts'
import type { World } from '#trace/world.ts'

/**
 * The names that a new client cannot have. Shown time may be behind what was done, so those that were
 * asked for count too; but not while somebody looks back, for then what comes after is set aside.
 */
export function takenNames({
  world,
  scenario,
  lookingBack,
}: Pick<RoomscopeState, 'scenario' | 'lookingBack'> & {
  readonly world: Pick<World, 'clients'>
}): ReadonlySet<string> {
  const taken = new Set(world.clients.keys())
  if (lookingBack) return taken
  for (const step of scenario.steps) {
    if ('do' in step && step.do === 'connect') taken.add(step.client)
  }
  return taken
}

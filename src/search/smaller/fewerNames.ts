import type { Scenario, Step } from '#scenario/format.ts'
import type { Attempt } from '#search/shrink.ts'
import { possible } from './possible.ts'

const clientField = ['client', 'exclude'] as const
const letters = 'abcdefghijklmnopqrstuvwxyz'

/** Leaves out each client and each room, makes two into one, and gives them the shortest names. */
export async function fewerNames(now: () => Scenario, attempt: Attempt): Promise<void> {
  for (const client of clientNamesIn(now())) {
    await attempt({ ...now(), steps: possible(now().steps.filter(isNotOf(client))) })
  }
  for (const room of roomNamesIn(now())) {
    const [first = room] = roomNamesIn(now())
    if (room !== first) await attempt(withRooms(now(), new Map([[room, first]])))
  }
  await attempt(withClients(now(), shortest(clientNamesIn(now()), letters)))
  await attempt(withRooms(now(), shortest(roomNamesIn(now()), 'rqpo')))
}

function isNotOf(client: string): (step: Step) => boolean {
  return (step) => !('client' in step && step.client === client)
}

/** In the order in which they are first named. */
function clientNamesIn({ steps }: Scenario): string[] {
  return [...new Set(steps.flatMap((step) => ('client' in step ? [step.client] : [])))]
}

function roomNamesIn({ steps }: Scenario): string[] {
  return [
    ...new Set(
      steps.flatMap((step) => ('room' in step && step.room !== undefined ? [step.room] : [])),
    ),
  ]
}

/** One letter each; when there are too many, the rest keep their names. */
function shortest(names: readonly string[], from: string): ReadonlyMap<string, string> {
  return new Map(names.map((name, at) => [name, from[at] ?? name]))
}

function withClients(scenario: Scenario, names: ReadonlyMap<string, string>): Scenario {
  const steps = scenario.steps.map((step) => {
    const changed: Record<string, unknown> = { ...step }
    for (const field of clientField) {
      const name = names.get(String(changed[field]))
      if (field in changed && name !== undefined) changed[field] = name
    }
    return changed as unknown as Step
  })
  return { ...scenario, steps }
}

function withRooms(scenario: Scenario, names: ReadonlyMap<string, string>): Scenario {
  const steps = scenario.steps.map((step) => {
    if (!('room' in step) || step.room === undefined) return step
    return { ...step, room: names.get(step.room) ?? step.room } as Step
  })
  return { ...scenario, steps }
}

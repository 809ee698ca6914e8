import { parseScenario } from '#scenario/parseScenario.ts'
import { watchScenario } from '#store/commands/runScenario.ts'
import { tell } from '#store/commands/tell.ts'
import type { Lab } from '#store/lab.ts'

/** What is to be watched, as it stands in a scenario file. */
interface Scene {
  readonly name: string
  readonly description: string
  readonly steps: readonly object[]
  readonly settings?: object | undefined
}

/** Plays a scene on a server, from its beginning. */
export async function watchOn(
  lab: Lab,
  server: string,
  { settings = {}, ...scene }: Scene,
): Promise<void> {
  const parsed = parseScenario({ roomscope: 1, ...scene, server, settings })
  if (!parsed.ok)
    return tell(lab, 'error', { code: 'invalid', params: { problems: parsed.problems } })
  await watchScenario(lab, parsed.scenario)
}

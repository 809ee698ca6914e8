import { ownScenario } from '#scenario/editScenario.ts'
import { watchScenario } from '#store/commands/runScenario.ts'
import type { Lab } from '#store/lab.ts'

/** What is to be watched, as it stands in a file of ours. */
interface Scene {
  readonly name: string
  readonly description: string
  readonly steps: readonly object[]
  readonly settings?: object | undefined
}

/** Plays a scene on a server, from its beginning. */
export async function watchOn(lab: Lab, server: string, scene: Scene): Promise<void> {
  await watchScenario(lab, ownScenario({ ...scene, server }))
}

import { playHere } from '#search/playWorld.ts'
import type { WorldPorts } from '#simulation/ports.ts'
import type { FutureOf } from './playFuture.ts'

/** The law that a run breaks first; null when it breaks none. */
export async function firstLaw(
  { scenario }: Pick<FutureOf, 'scenario'>,
  ports: WorldPorts,
): Promise<string | null> {
  const { failure } = await playHere(ports)(scenario)
  return failure?.law ?? null
}

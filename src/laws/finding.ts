import type { ConnectionId } from '#kernel/ids.ts'
import type { LawId } from './laws.ts'

/** A law that is broken: by whom, where, in one sentence. */
export interface Finding {
  readonly law: LawId
  readonly text: string
  readonly connection?: ConnectionId
  readonly room?: string
}

/** What tells two findings apart: the same law of the same connection and room is the same one. */
export function findingKey({ law, connection, room }: Finding): string {
  return JSON.stringify([law, connection ?? null, room ?? null])
}

import type { ConnectionId } from '#kernel/ids.ts'
import type { LawId, LawMessages } from './lawMessages.ts'

/** Whom a broken law is about, and where. */
interface Where {
  readonly connection?: ConnectionId
  readonly room?: string
}

interface OneFinding<L, C, Message> {
  readonly law: L
  readonly code: C
  /** What the sentence needs beside `connection` and `room`. */
  readonly params: Omit<Message, keyof Where>
}

type Findings = {
  [L in LawId]: {
    [C in keyof LawMessages[L]]: OneFinding<L, C, LawMessages[L][C]> &
      Pick<LawMessages[L][C], keyof LawMessages[L][C] & keyof Where>
  }[keyof LawMessages[L]]
}[LawId]

/** A law that is broken: by whom, where, and which of the law's messages tells it. */
export type Finding = Findings & Where

/** What tells two findings apart: the same law of the same connection and room is the same one. */
export function findingKey({ law, connection, room }: Finding): string {
  return JSON.stringify([law, connection ?? null, room ?? null])
}

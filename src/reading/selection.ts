import type { ConnectionId } from '#kernel/ids.ts'
import type { EventKind } from '#trace/traceEvent.ts'

/** What is chosen in the picture, the ledger or the log; the inspector shows it. */
export type Selection =
  | { readonly kind: 'connection'; readonly connection: ConnectionId }
  | { readonly kind: 'room'; readonly room: string }
  | { readonly kind: 'membership'; readonly connection: ConnectionId; readonly room: string }
  | { readonly kind: 'event'; readonly seq: number }

/** Which events the log shows; null is all. */
export interface LogFilter {
  readonly client: string | null
  readonly room: string | null
  readonly kind: EventKind | null
}

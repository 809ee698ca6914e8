import type { Thrown } from '#kernel/thrown.ts'
import type { EventOf } from '#trace/traceEvent.ts'

/** The event in which something went wrong, or the error that broke the world. */
export type FailureEvent =
  | EventOf<'violation'>
  | EventOf<'limit'>
  | { readonly kind: 'crash'; readonly error: Thrown }

import type { SingleEvent } from './many.ts'
import type { EventOf, Happening } from './traceEvent.ts'

/** An event that nobody else has yet: where it stands may still be said. */
type NewEvent = SingleEvent & { seq: number }

/**
 * The event of what happened: where and when, and what it follows from. What comes in crowds is written out field by field: an engine makes and
 * reads such an object several times as fast as one that is put together of two.
 */
export function stamped(
  seq: number,
  at: number,
  cause: number | null,
  happening: Happening,
): NewEvent {
  switch (happening.kind) {
    case 'sent': {
      const { kind, connection, from, text, binary, control, bytes, dueAt } = happening
      if (binary !== undefined || control !== undefined) break
      const event: EventOf<'sent'> = { seq, at, cause, kind, connection, from, text, bytes, dueAt }
      return event
    }
    case 'delivered': {
      const { kind, connection, to, frame } = happening
      return { seq, at, cause, kind, connection, to, frame } satisfies Whole<'delivered'>
    }
    case 'belief': {
      const { kind, connection, room, op, members } = happening
      return { seq, at, cause, kind, connection, room, op, members } satisfies Whole<'belief'>
    }
    case 'maps': {
      const { kind, node, changes } = happening
      return { seq, at, cause, kind, node, changes } satisfies Whole<'maps'>
    }
    case 'closing': {
      const { kind, connection, end, code, reason } = happening
      return { seq, at, cause, kind, connection, end, code, reason } satisfies Whole<'closing'>
    }
    case 'closed': {
      const { kind, connection, end, code, reason, wasClean } = happening
      const event = { seq, at, cause, kind, connection, end, code, reason, wasClean }
      return event satisfies Whole<'closed'>
    }
  }
  return { seq, at, cause, ...happening } as NewEvent
}

/** With a field that may be left out it could not be written so: the compiler says it. */
type Whole<K extends Happening['kind']> = Required<EventOf<K>>

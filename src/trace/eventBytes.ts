import type { SingleEvent } from './many.ts'

/** What one more connection adds to an event of several: its name, and when it is due. */
export const bytesOfOneMore = 20
/** What an event has beside what it says. */
const frameOfEvent = 120
const bytesOfName = 12

/** About how many bytes an event has as JSON. What comes in crowds is reckoned, all else is written. */
export function bytesOf(event: SingleEvent): number {
  switch (event.kind) {
    case 'sent':
      return frameOfEvent + (event.text?.length ?? 0) + (event.binary?.length ?? 0)
    case 'delivered':
    case 'lost':
      return frameOfEvent
    case 'belief':
      return frameOfEvent + bytesOfName * event.members.length
    default:
      return JSON.stringify(event).length
  }
}

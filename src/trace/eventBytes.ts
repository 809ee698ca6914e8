import type { SingleEvent } from './many.ts'

/** What one more connection adds to an event of several: its name, and when it is due. */
export const bytesOfOneMore = 20
/** What an event has beside what it says. */
const frameOfEvent = 120
const bytesOfName = 12
/** What one entry of the books has that came or went. */
const bytesOfChange = 80

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
    case 'maps':
      return frameOfEvent + bytesOfChange * event.changes.length
    case 'accepted':
    case 'opened':
    case 'closing':
    case 'closed':
      return frameOfEvent
    default:
      return JSON.stringify(event).length
  }
}

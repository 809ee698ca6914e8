import type { LawWords } from '#laws/lawWords.ts'
import { name } from '#reading/events/connectionName.ts'
import { byWhom } from './byWhom.ts'

const frameCount = (count: number) => (count === 1 ? '1 frame' : `${count} frames`)
const toBeSent = (count: number, who: string) =>
  count === 1 ? `1 frame waits to be sent to ${who}` : `${count} frames wait to be sent to ${who}`
const toBeHandled = (count: number, who: string) =>
  count === 1
    ? `1 frame from ${who} waits to be handled`
    : `${count} frames from ${who} wait to be handled`

/** Laws of what waits, and of what it costs. */
export const queues = {
  S7: {
    name: 'What waits is bounded',
    rule: 'What waits for a connection is bounded, in frames and in bytes.',
    remedy: 'Give each queue a limit, and evict who is over it.',
    messages: {
      outbox: ({ connection, frames, chars, framesMax, charsMax }) =>
        `${toBeSent(frames, name(connection))}, with ${chars} characters. The limits are ${framesMax} and ${charsMax}.`,
      miscounted: ({ connection, frames, chars, untakenChars }) =>
        `The server counts ${frameCount(frames)} of ${chars} characters that wait for ${name(connection)}, but ${untakenChars === 0 ? 'nothing waits' : `${untakenChars} characters wait`}.`,
      inbox: ({ connection, frames, framesMax }) =>
        `${toBeHandled(frames, name(connection))}. The limit is ${framesMax}.`,
    },
  },
  L4: {
    name: 'Every frame is handled',
    rule: 'Every frame that the server took from an open connection is handled.',
    remedy:
      'Give whatever a handler awaits a time limit, and go on to the next frame however it ended.',
    messages: {
      waits: ({ connection, frames }) =>
        `All is quiet, but ${toBeHandled(frames, name(connection))}.`,
      'waits since': ({ connection, frames, closed }) =>
        `All is quiet, but ${toBeHandled(frames, name(connection))}. The server has said nothing since it closed ${name(closed)}.`,
    },
  },
  L5: {
    name: 'One writer',
    rule: 'One writer sends to each connection.',
    remedy: 'Send through one queue, and begin a send only when the one before is done.',
    messages: {
      'two writers': ({ connection }) =>
        `Two writers send to ${name(connection)} at once: one began before the other was done.`,
    },
  },
  P1: {
    name: 'A slow member holds nobody up',
    rule: 'A slow member holds nobody up.',
    remedy:
      'Put what is to be sent into an outbox for each connection, and await no send in the loop.',
    messages: {
      'in the room': ({ connection, room, slow }) =>
        `${name(connection)} waits for what is sent to ${room} until ${name(slow)} has taken it.`,
      'in another room': ({ connection, room, slow, slowRoom }) =>
        `${name(connection)} waits for what is sent to ${room} until ${name(slow)} has taken what is sent to ${slowRoom}.`,
    },
  },
  P2: {
    name: 'No longer than it came',
    rule: 'A message goes on no longer than it came: at most 1.1 times its bytes, and 256 for the envelope.',
    remedy: 'Write JSON as UTF-8, without escapes that it does not need.',
    messages: {
      grew: ({ connection, sender, cameBytes, goesBytes }) =>
        `A message of ${cameBytes} bytes ${byWhom(sender)} is sent on to ${name(connection)} with ${goesBytes} bytes.`,
    },
  },
} satisfies Partial<LawWords>

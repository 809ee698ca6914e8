import type { Step } from '#scenario/format.ts'
import type { KindOfOne } from '#trace/kinds.ts'
import { say } from '#trace/say.ts'
import { few } from '#words/en/listed.ts'
import type { EventWords } from '#words/events/eventWords.ts'
import { failures } from './failures.ts'
import { faults } from './faults.ts'
import { arrived, arrivedAtMany, lostFrame, sent, sentToMany } from './frames.ts'
import { limits } from './limits.ts'
import { mapChanges } from './mapChanges.ts'
import { refusals } from './refusals.ts'
import { wire } from './wire.ts'

/** What a kind of event is called. */
export const kindNames: Readonly<Record<KindOfOne, string>> = {
  step: 'step',
  'step refused': 'step refused',
  waited: 'time passed',
  connecting: 'connecting',
  accepted: 'accepted',
  opened: 'opened',
  refused: 'refused',
  sent: 'sent',
  delivered: 'delivered',
  lost: 'lost',
  discarded: 'discarded',
  'send failed': 'send failed',
  closing: 'closing',
  closed: 'closed',
  fault: 'fault',
  awaiting: 'awaiting',
  resumed: 'resumed',
  maps: 'maps',
  belief: 'belief',
  'member state': 'member state',
  failure: 'code threw',
  limit: 'limit',
  expectation: 'expectation',
  violation: 'broken law',
}

/** What happened, a sentence for each kind of event. People count steps from 1. */
export const events: EventWords = {
  step: ({ index, step }, { does }) => `Step ${index + 1}: ${does(step as Step)}`,
  waited: ({ ms }) => `${ms} ms have passed`,
  'step refused': ({ index, code, params }) =>
    `Step ${index + 1} was refused: ${say(refusals, code, params)}`,
  connecting: ({ connection, path }, { who }) => `${who(connection)} opens a socket to ${path}`,
  accepted: ({ connection }, { who }) => `The server accepts ${who(connection)}: its end is open`,
  opened: ({ connection }, { who }) => `${who(connection)} hears that its socket is open`,
  refused: ({ connection, why, reason }, { who }) =>
    `The server refuses ${who(connection)}: ${wire.refused[why]}${inBrackets(reason)}`,
  sent,
  'sent to many': sentToMany,
  delivered: arrived,
  'delivered to many': arrivedAtMany,
  lost: (event, tell) => `${lostFrame(event, tell)} is lost: ${wire.lost[event.why]}`,
  discarded: ({ connection, bytes }, { who }) =>
    `${who(connection)} sends ${bytes} bytes into a socket that is no longer open; they are thrown away`,
  'send failed': ({ connection, why }, { who }) =>
    `The server cannot send to ${who(connection)}: ${wire.sendFailed[why]}`,
  closing: ({ connection, end, code, reason }, { who }) =>
    `${ofEnd(end, who(connection))} begins to close with ${code}${inBrackets(reason)}`,
  closed: ({ connection, end, code, reason, wasClean }, { who }) =>
    `${ofEnd(end, who(connection))} is closed: ${code}, ${wasClean ? 'clean' : 'not clean'}${inBrackets(reason)}`,
  fault: ({ connection, fault, on }, { who }) =>
    `${who(connection)}: ${faults[on ? 'begins' : 'ends'][fault]}`,
  awaiting: (wait, { who, waitsFor }) =>
    wait.what === 'await'
      ? `The server awaits, for ${who(wait.connection)}: ${waitsFor(wait)}`
      : `The server’s handler for ${who(wait.connection)} is held before it handles ${waitsFor(wait)}`,
  resumed: ({ connection, awaiting }, { who, begun, waitsFor }) => {
    const wait = begun(awaiting)
    const what = wait ? waitsFor(wait) : 'what waited'
    return wait?.what === 'handler'
      ? `The server’s handler for ${who(connection)} goes on with ${what}`
      : `What the server awaited for ${who(connection)} is there: ${what}`
  },
  maps: ({ changes }, { who }) => mapChanges(changes, who),
  belief: ({ connection, room, op, members }, { who }) => {
    const whom = members.map(who).join(', ')
    if (op === 'gone') return `${who(connection)} now believes it is not in ${room}`
    if (op === 'reset') return `${who(connection)} now believes ${whom} to be in ${room}`
    return `${who(connection)} now believes ${whom} ${op === 'add' ? 'came to' : 'left'} ${room}`
  },
  'belief of many': ({ connections, room, op, members }, { who }) => {
    const they = few(connections.map(who))
    const whom = members.map(who).join(', ')
    if (op === 'gone') return `${they} now believe they are not in ${room}`
    if (op === 'reset') return `${they} now believe ${whom} to be in ${room}`
    return `${they} now believe ${whom} ${op === 'add' ? 'came to' : 'left'} ${room}`
  },
  'member state': ({ connection, room, of, state }, { who }) =>
    state === null
      ? `${who(connection)} now knows no state of ${who(of)} in ${room}`
      : `${who(connection)} now knows the state of ${who(of)} in ${room}: ${state}`,
  failure: failures.threw,
  limit: ({ name, params }) => `A limit is reached: ${say(limits, name, params)}`,
  // What holds was said by the step itself; only what does not hold is told in full.
  expectation: ({ index, ok, expected, actual }) =>
    ok
      ? `Step ${index + 1} holds`
      : `Step ${index + 1} does not hold: expected ${JSON.stringify(expected)}, found ${JSON.stringify(actual)}`,
  violation: (event, { broken }) => `Law ${event.law} is broken: ${broken(event)}`,
}

function ofEnd(end: 'client' | 'server', who: string): string {
  return end === 'client' ? `${who}’s end` : `The server’s end of ${who}`
}

function inBrackets(reason: string): string {
  return reason === '' ? '' : ` (“${reason}”)`
}

import { unreachable } from '#kernel/assert.ts'
import type { ConnectionId } from '#kernel/ids.ts'
import { name } from '#reading/events/connectionName.ts'
import { sentSummary } from '#reading/events/sentSummary.ts'
import type { Step } from '#scenario/format.ts'
import type { EventOf, MapChange, TraceEvent } from '#trace/traceEvent.ts'
import { describeStep } from './describeStep.ts'

import { en } from './en/en.ts'

/** What happened, in one plain sentence. */
export function describeEvent(trace: readonly TraceEvent[], event: TraceEvent): string {
  switch (event.kind) {
    case 'step':
      return `Step ${event.index + 1}: ${describeStep(en, event.step as Step)}`
    case 'waited':
      return `${event.ms} ms have passed`
    case 'step refused':
      return `Step ${event.index + 1} was refused: ${event.text}`
    case 'connecting':
      return `${name(event.connection)} opens a socket to ${event.path}`
    case 'accepted':
      return `The server accepts ${name(event.connection)}: its end is open`
    case 'opened':
      return `${name(event.connection)} hears that its socket is open`
    case 'refused':
      return `The server refuses ${name(event.connection)}: ${event.why}`
    case 'sent':
      return sentWords(trace, event)
    case 'delivered':
      return deliveredWords(trace, event)
    case 'lost':
      return `${frameWords(trace, event.frame)} is lost: ${event.why}`
    case 'discarded':
      return `${name(event.connection)} sends ${event.bytes} bytes into a socket that is no longer open; they are thrown away`
    case 'send failed':
      return `The server cannot send to ${name(event.connection)}: ${event.why}`
    case 'closing':
      return `${endOf(event)} begins to close with ${event.code}${reasonWords(event.reason)}`
    case 'closed':
      return `${endOf(event)} is closed: ${event.code}, ${event.wasClean ? 'clean' : 'not clean'}${reasonWords(event.reason)}`
    case 'fault':
      return `${name(event.connection)}: ${faultWords(event)}`
    case 'awaiting':
      return awaitingWords(event)
    case 'resumed':
      return resumedWords(trace, event)
    case 'maps':
      return event.changes.map(changeWords).join('; ')
    case 'view':
      return viewWords(event)
    case 'failure':
      return `${event.where} threw: ${event.text}`
    case 'limit':
      return `Limit ${event.name}: ${event.text}`
    case 'expectation':
      return expectationWords(event)
    case 'violation':
      return `Law ${event.law} is broken: ${event.text}`
    default:
      return unreachable(event)
  }
}

function awaitingWords({ connection, what, text }: EventOf<'awaiting'>): string {
  if (what === 'await') return `The server awaits, for ${name(connection)}: ${text}`
  return `The server’s handler for ${name(connection)} is held before it handles ${text}`
}

function resumedWords(trace: readonly TraceEvent[], event: EventOf<'resumed'>): string {
  const begun = trace[event.awaiting]
  const what = begun?.kind === 'awaiting' ? begun.text : 'what waited'
  if (begun?.kind === 'awaiting' && begun.what === 'handler') {
    return `The server’s handler for ${name(event.connection)} goes on with ${what}`
  }
  return `What the server awaited for ${name(event.connection)} is there: ${what}`
}

function sentWords(trace: readonly TraceEvent[], sent: EventOf<'sent'>): string {
  const { connection, from, control, bytes, proxy } = sent
  if (proxy && control === 'pong') return `A proxy answers the ping for ${name(connection)}`
  if (control === 'ping') return `The server pings ${name(connection)}`
  if (control === 'pong') return `${name(connection)} answers the ping`
  const what = `${sentSummary(trace, sent).words} (${bytes} bytes)`
  return from === 'client'
    ? `${name(connection)} sends ${what}`
    : `The server sends ${what} to ${name(connection)}`
}

function deliveredWords(trace: readonly TraceEvent[], event: EventOf<'delivered'>): string {
  const sent = trace[event.frame]
  const what = sent?.kind === 'sent' ? frameOf(trace, sent) : 'a frame'
  if (sent?.kind === 'sent' && sent.proxy) {
    if (event.to === 'client') return `A proxy takes the ping to ${name(event.connection)}`
    return `The server gets a proxy’s pong for ${name(event.connection)}`
  }
  return event.to === 'server'
    ? `The server gets ${what} from ${name(event.connection)}`
    : `${name(event.connection)} gets ${what}`
}

function frameOf(trace: readonly TraceEvent[], sent: EventOf<'sent'>): string {
  return sent.control ? `the ${sent.control}` : sentSummary(trace, sent).words
}

function frameWords(trace: readonly TraceEvent[], frame: number): string {
  const sent = trace[frame]
  if (sent?.kind !== 'sent') return 'A frame'
  const who = name(sent.connection)
  const whose = sent.from === 'client' ? `${who} sent` : `the server sent to ${who}`
  return `What ${whose}, ${frameOf(trace, sent)},`
}

function endOf({
  connection,
  end,
}: {
  connection: ConnectionId
  end: 'client' | 'server'
}): string {
  return end === 'client' ? `${name(connection)}’s end` : `The server’s end of ${name(connection)}`
}

function reasonWords(reason: string): string {
  return reason === '' ? '' : ` (“${reason}”)`
}

function faultWords({ fault, on }: EventOf<'fault'>): string {
  switch (fault) {
    case 'dead':
      return on
        ? 'the server’s sends to it fail from now on, and nobody is told'
        : 'sends work again'
    case 'failing':
      return on ? 'the next sends of the server to it fail' : 'sends work again'
    case 'proxied':
      return on ? 'a proxy answers pings in its place' : 'no proxy answers in its place any more'
    case 'frames to server held':
    case 'frames to client held':
    case 'handler held':
    case 'await held':
      return on
        ? `${fault}, until it is released by hand`
        : `${fault.replace(' held', '')} released`
    default:
      return on ? `${fault} from now on` : `no longer ${fault}`
  }
}

function changeWords(change: MapChange): string {
  switch (change.map) {
    case 'connections':
      return `the server ${change.op === 'add' ? 'registers' : 'forgets'} ${name(change.connection)}`
    case 'entry':
      return change.op === 'add'
        ? `an entry for ${name(change.connection)} is made`
        : `the entry of ${name(change.connection)} is dropped`
    case 'room':
      return `room ${change.room} ${change.op === 'add' ? 'comes to be' : 'is gone'}`
    case 'rooms':
      return `${change.room} ${change.op === 'add' ? 'lists' : 'no longer lists'} ${name(change.connection)}`
    case 'connectionRooms':
      return `${name(change.connection)} ${change.op === 'add' ? 'lists' : 'no longer lists'} ${change.room}`
    default:
      return unreachable(change)
  }
}

function viewWords({ connection, room, op, members }: EventOf<'view'>): string {
  const who = name(connection)
  const whom = members.map(name).join(', ')
  if (op === 'gone') return `${who} now believes it is not in ${room}`
  if (op === 'reset') return `${who} now believes ${whom} to be in ${room}`
  return `${who} now believes ${whom} ${op === 'add' ? 'came to' : 'left'} ${room}`
}

/** What holds was said by the step itself, in words; only what does not hold is told in full. */
function expectationWords({ index, ok, expected, actual }: EventOf<'expectation'>): string {
  if (ok) return `Step ${index + 1} holds`
  return `Step ${index + 1} does not hold: expected ${JSON.stringify(expected)}, found ${JSON.stringify(actual)}`
}

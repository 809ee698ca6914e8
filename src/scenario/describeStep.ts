import { unreachable } from '#kernel/assert.ts'
import { describeExpectation } from './describeExpectation.ts'
import { listed, named, quoted } from './describeWords.ts'
import type { DoStep, Step, StepOf } from './format.ts'

/** A step in one plain line, such as `alice joins general`. */
export function describeStep(step: Step): string {
  const words = 'do' in step ? describeDo(step) : describeExpectation(step)
  if (step.now) return `${words}, at the same instant`
  return step.at === undefined ? words : `${words}, at ${step.at} ms`
}

function describeDo(step: DoStep): string {
  switch (step.do) {
    case 'connect':
      return `${named(step.client)} connects${toPath(step.path)}${refused(step.refuse)}`
    case 'spawn':
      return describeSpawn(step)
    case 'join':
      return `${named(step.client)} joins ${named(step.room)}`
    case 'leave':
      return `${named(step.client)} leaves ${named(step.room)}`
    case 'message':
      return `${named(step.client)} says ${quoted(step.text)} in ${named(step.room)}`
    case 'send':
      return describeSend(step)
    case 'close':
      return describeClose(step)
    case 'drop':
      return `the connection of ${named(step.client)} is cut`
    case 'halfOpen':
      return describeHalfOpen(step)
    case 'heal':
      return `the connection of ${named(step.client)} is healed`
    case 'deadSocket':
      return describeDeadSocket(step)
    case 'stall':
      return `${named(step.client)} stops reading`
    case 'slow':
      return `${named(step.client)} reads ${step.bytesPerMs} bytes per ms`
    case 'reconnect':
      return `${named(step.client)} connects anew${refused(step.refuse)}`
    case 'hold':
      return describeHold(step)
    case 'release':
      return `${heldWords[step.what ?? 'all']} of ${named(step.client)} ${step.what === 'frames' ? 'go' : 'goes'} on`
    case 'createRoom':
      return `the owner makes the room ${named(step.room)}`
    case 'removeRoom':
      return `the owner removes the room ${named(step.room)}`
    case 'broadcast':
      return describeBroadcast(step)
    case 'restart':
      return 'the server restarts'
    case 'wait':
      return `${step.ms} ms pass`
    default:
      return unreachable(step)
  }
}

function refused(refuse = false): string {
  return refuse ? ', and the server refuses' : ''
}

function toPath(path = '/ws'): string {
  return path === '/ws' ? '' : ` to ${named(path)}`
}

function describeSpawn({ count, prefix = 'c', path, join = [] }: StepOf<'spawn'>): string {
  const who = `${count} ${count === 1 ? 'client' : 'clients'} named ${named(prefix)} and a number`
  const connect = `${count === 1 ? 'connects' : 'connect'}${toPath(path)}`
  const joining = `${count === 1 ? 'joins' : 'join'} ${listed(join)}`
  return join.length === 0 ? `${who} ${connect}` : `${who} ${connect} and ${joining}`
}

function describeSend({ client, frame, binary }: StepOf<'send'>): string {
  const what = binary === undefined ? `raw frame ${quoted(frame ?? '')}` : 'binary frame'
  return `${named(client)} sends the ${what}`
}

function describeClose({ client, code = 1000, reason = '' }: StepOf<'close'>): string {
  const why = reason === '' ? '' : ` and ${quoted(reason)}`
  return `${named(client)} closes with ${code}${why}`
}

function describeHalfOpen({ client, direction = 'both', proxy }: StepOf<'halfOpen'>): string {
  const answered = proxy ? ', and a proxy answers its pings' : ''
  const who = named(client)
  if (direction === 'both') return `nothing gets through to or from ${who}${answered}`
  return `nothing ${ways[direction]} ${who} gets through${answered}`
}

const ways = { both: 'to or from', toServer: 'from', toClient: 'to' } as const

function describeDeadSocket({ client, times }: StepOf<'deadSocket'>): string {
  if (times === undefined) return `the socket of ${named(client)} dies without a close event`
  return `the next ${times === 1 ? 'send' : `${times} sends`} to ${named(client)} ${times === 1 ? 'fails' : 'fail'}`
}

const heldWords = {
  all: 'all that is held',
  frames: 'the held frames',
  handler: 'the held handler',
  await: 'the held await',
} as const

function describeHold({ client, what, direction = 'both' }: StepOf<'hold'>): string {
  const who = named(client)
  if (what === 'frames') return `frames ${ways[direction]} ${who} are held`
  if (what === 'handler') return `the server’s handler for ${who} is held`
  return `what the server awaits for ${who} is held`
}

function describeBroadcast({ room, text, exclude }: StepOf<'broadcast'>): string {
  const but = exclude === undefined ? '' : ` to all but ${named(exclude)}`
  return `the owner says ${quoted(text)} in ${named(room)}${but}`
}

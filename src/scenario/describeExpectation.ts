import { unreachable } from '#kernel/assert.ts'
import { listed, named, quoted } from './describeWords.ts'
import type { ExpectationOf, ExpectStep } from './format.ts'

/** An expectation in one plain line, such as `expect general to have alice and bob`. */
export function describeExpectation(step: ExpectStep): string {
  switch (step.expect) {
    case 'members':
      return `expect ${named(step.room)} to have ${listed(step.clients, 'nobody')}`
    case 'memberships':
      return `expect ${named(step.client)} to be in ${listed(step.rooms, 'no room')}`
    case 'rooms':
      return step.rooms.length === 0
        ? 'expect no room to exist'
        : `expect only ${listed(step.rooms)} to exist`
    case 'socket':
      return describeSocket(step)
    case 'received':
      return describeReceived(step)
    case 'view':
      return `expect ${named(step.client)} to see ${listed(step.clients, 'nobody')} in ${named(step.room)}`
    case 'violations':
      return step.laws.length === 0
        ? 'expect no law to be broken'
        : `expect only ${listed(step.laws)} to be broken`
    case 'empty':
      return 'expect nothing to be left'
    default:
      return unreachable(step)
  }
}

function describeSocket({ client, clientEnd, serverEnd, code }: ExpectationOf<'socket'>): string {
  const parts = [
    ...(clientEnd === undefined ? [] : [`its own end ${clientEnd}`]),
    ...(serverEnd === undefined ? [] : [`the server’s end ${serverEnd}`]),
    ...(code === undefined ? [] : [`the close code ${code}`]),
  ]
  return `expect ${named(client)} to have ${parts.join(', ')}`
}

function describeReceived(step: ExpectationOf<'received'>): string {
  const { client, type, room, from, text, times = 1 } = step
  const about = [
    ...(text === undefined ? [] : [quoted(text)]),
    ...(from === undefined ? [] : [`from ${named(from)}`]),
    ...(room === undefined ? [] : [`in ${named(room)}`]),
  ]
  const count = times === 0 ? 'never' : times === 1 ? 'once' : `${times} times`
  return [`expect ${named(client)} to have got ${named(type)}`, ...about, count].join(' ')
}

import type { TellingFault } from '#reading/stage/tellingFault.ts'
import type { ByVerb } from '#scenario/steps.ts'
import type { faults as rows } from '#scenario/verbs/faults.ts'
import type { Fault } from '#trace/traceEvent.ts'
import { which } from '#words/names.ts'

/** The faults of a connection: in a word or two, and that one begins or ends. */
export const faults = {
  bothWays: 'half-open',
  one: {
    dead: 'dead socket',
    failing: 'next send fails',
    'half-open to server': 'half-open to server',
    'half-open to client': 'half-open to client',
    proxied: 'a proxy answers pings',
    stalled: 'stalled',
    slow: 'slow',
    'frames to server held': 'frames to server held',
    'frames to client held': 'frames to client held',
    'handler held': 'handler held',
    'await held': 'await held',
    'accept held': 'accept held',
    throttled: 'timers throttled',
  } satisfies Record<Fault, string>,
  /** Where there is little room. Mute: the server does not hear it; deaf: it does not hear the server. */
  short: {
    dead: 'dead socket',
    failing: 'next send fails',
    'half-open to server': 'half-open, mute',
    'half-open to client': 'half-open, deaf',
    proxied: 'half-open, proxied',
    stalled: 'stalled',
    slow: 'slow',
    'frames to server held': 'frames held',
    'frames to client held': 'frames held',
    'handler held': 'handler held',
    'await held': 'await held',
    'accept held': 'accept held',
    throttled: 'throttled',
    'half-open': 'half-open',
    held: 'held',
  } satisfies Record<TellingFault, string>,
  begins: {
    dead: 'the server’s sends to it fail from now on, and nobody is told',
    failing: 'the next sends of the server to it fail',
    'half-open to server': 'half-open to server from now on',
    'half-open to client': 'half-open to client from now on',
    proxied: 'a proxy answers pings in its place',
    stalled: 'stalled from now on',
    slow: 'slow from now on',
    'frames to server held': 'frames to server held, until it is released by hand',
    'frames to client held': 'frames to client held, until it is released by hand',
    'handler held': 'handler held, until it is released by hand',
    'await held': 'await held, until it is released by hand',
    'accept held': 'accept held, until it is released by hand',
    throttled: 'the timers of its page run rarely from now on',
  } satisfies Record<Fault, string>,
  ends: {
    dead: 'sends work again',
    failing: 'sends work again',
    'half-open to server': 'no longer half-open to server',
    'half-open to client': 'no longer half-open to client',
    proxied: 'no proxy answers in its place any more',
    stalled: 'no longer stalled',
    slow: 'no longer slow',
    'frames to server held': 'frames to server released',
    'frames to client held': 'frames to client released',
    'handler held': 'handler released',
    'await held': 'await released',
    'accept held': 'accept released',
    throttled: 'the timers of its page run again as they should',
  } satisfies Record<Fault, string>,
}

/** What the verbs of faults do, for editors and documents. */
export const faultVerbsAbout = {
  halfOpen:
    'Nothing arrives in that direction any more, and neither end is told. What was sent meanwhile arrives if it is healed while the connection stands, as TCP has it. `direction` is `both`, `toServer` or `toClient`. With `proxy` something on the way still answers the server’s pings, as a proxy does, though the client is gone: see `heartbeatBy`.',
  heal: 'Undoes `halfOpen`, `stall`, `slow`, `deadSocket`, `throttle` and `hold`.',
  deadSocket:
    'The server cannot send to it from now on, and no close event comes. With `times` only so many of its next sends fail, and then they work again.',
  stall: 'It stops reading, and frames to it queue up.',
  slow: 'It reads at that rate, in bytes per virtual millisecond: from `slowBytesPerMsMin` to 1000000000.',
  throttle:
    'Its page is hidden, and the browser lets timers of the page run only once in so many virtual milliseconds, as once a minute. What it says by a timer, as its pings by `clientPingMs`, is late; what it hears it hears at once, and a ping of the server is answered at once.',
  hold: 'Holds something of its connection until it is released by hand. `what` is `frames`, `handler`, `await` or `accept`; only frames have a `direction`.',
  release:
    'Lets go what is held, in order; all of it when `what` is left out. With `count` only so many pieces of a held handler or await go on, and the rest stays held. Without `connection`, that of all its connections. With `fails` an accept that is held fails: the handshake is turned away.',
} satisfies Record<keyof typeof rows, string>

const ways = { both: 'to or from', toServer: 'from', toClient: 'to' } as const

/** How the steps of these verbs read. */
export const faultVerbs = {
  halfOpen: ({ client, connection, direction, proxy }) => {
    const answered = proxy ? ', and a proxy answers its pings' : ''
    if (direction === 'both')
      return `nothing gets through to or from ${which(client, connection)}${answered}`
    return `nothing ${ways[direction]} ${which(client, connection)} gets through${answered}`
  },
  heal: ({ client, connection }) => `the connection of ${which(client, connection)} is healed`,
  deadSocket: ({ client, connection, times }) => {
    if (times === undefined)
      return `the socket of ${which(client, connection)} dies without a close event`
    if (times === 1) return `the next send to ${which(client, connection)} fails`
    return `the next ${times} sends to ${which(client, connection)} fail`
  },
  stall: ({ client, connection }) => `${which(client, connection)} stops reading`,
  slow: ({ client, connection, bytesPerMs }) =>
    `${which(client, connection)} reads ${bytesPerMs} bytes per ms`,
  throttle: ({ client, connection, everyMs }) =>
    `timers of ${which(client, connection)} run once in ${everyMs} ms`,
  hold: ({ client, connection, what, direction }) => {
    const who = which(client, connection)
    if (what === 'frames') return `frames ${ways[direction]} ${who} are held`
    if (what === 'accept') return `the server’s accept of ${who} is held`
    if (what === 'handler') return `the server’s handler for ${who} is held`
    return `what the server awaits for ${who} is held`
  },
  release: ({ client, connection, what, fails, count }) => {
    const who = which(client, connection)
    if (fails) return `the held accept of ${who} fails`
    if (count !== undefined && what !== undefined)
      return `${count} of the held ${what}s of ${who} ${count === 1 ? 'goes' : 'go'} on`
    if (what === undefined) return `all that is held of ${who} goes on`
    return what === 'frames'
      ? `the held frames of ${who} go on`
      : `the held ${what} of ${who} goes on`
  },
} satisfies Pick<ByVerb<string>, keyof typeof rows>

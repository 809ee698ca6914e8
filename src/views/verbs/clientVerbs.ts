import { isHeldByHand } from '#reading/stage/pending.ts'
import {
  closeConnection,
  dropConnection,
  failNextSend,
  halfOpenConnection,
  healConnection,
  makeSocketDead,
  reconnectClient,
  reconnectRefused,
  resumeConnection,
  slowClient,
  stallClient,
  throttleClient,
} from '#store/commands/clients.ts'
import { ownerCloses } from '#store/commands/owner.ts'
import type { ClientVerb, Subject } from './clientVerb.ts'
import { holdingVerbs } from './holdingVerbs.ts'

/** What is done to a connection as a whole, in the order in which it is offered. */
export const clientVerbs = {
  close: {
    group: 'ending',
    tone: 'danger',
    words: ({ verbButtons }) => verbButtons.close,
    can: ({ connection: { clientEnd } }) =>
      clientEnd.state !== 'closed' && clientEnd.state !== 'closing',
    run: (lab, client) => closeConnection(lab, client, 1000, ''),
  },
  drop: {
    group: 'ending',
    tone: 'danger',
    words: ({ verbButtons }) => verbButtons.drop,
    can: isThere,
    run: dropConnection,
  },
  halfOpen: {
    group: 'breaking',
    words: ({ verbButtons }) => verbButtons.halfOpen,
    can: isThere,
    run: (lab, client) => halfOpenConnection(lab, client),
  },
  slow: {
    group: 'breaking',
    words: ({ verbButtons }) => verbButtons.slow,
    can: isThere,
    run: (lab, client) => slowClient(lab, client, 1),
  },
  stall: {
    group: 'breaking',
    words: ({ verbButtons }) => verbButtons.stall,
    can: isThere,
    run: stallClient,
  },
  deadSocket: {
    group: 'breaking',
    words: ({ verbButtons }) => verbButtons.deadSocket,
    can: takesSends,
    run: makeSocketDead,
  },
  failNextSend: {
    group: 'breaking',
    words: ({ verbForms }) => verbForms.failNextSend,
    can: takesSends,
    run: failNextSend,
  },
  throttle: {
    group: 'breaking',
    words: ({ verbButtons }) => verbButtons.throttle,
    can: isThere,
    run: (lab, client) => throttleClient(lab, client, 60_000),
  },
  heal: {
    group: 'mending',
    words: ({ verbButtons }) => verbButtons.heal,
    can: (subject) => isThere(subject) && subject.connection.faults.length > 0,
    run: healConnection,
  },
  reconnect: {
    group: 'mending',
    words: ({ verbButtons }) => verbButtons.reconnect,
    can: () => true,
    run: reconnectClient,
  },
  resume: {
    group: 'mending',
    words: ({ verbForms }) => verbForms.resume,
    can: () => true,
    run: resumeConnection,
  },
  reconnectRefused: {
    group: 'mending',
    words: ({ verbForms }) => verbForms.reconnectRefused,
    can: () => true,
    run: reconnectRefused,
  },
  ownerCloses: {
    group: 'owner',
    tone: 'danger',
    words: ({ verbButtons }) => verbButtons.disconnect,
    can: isThere,
    run: (lab, client) => ownerCloses(lab, client),
  },
  ...holdingVerbs(({ connection, world }) => {
    return isThere({ connection, world }) || isHeldByHand(world, connection.id)
  }),
} as const satisfies Record<string, ClientVerb>

/** A verb of a client, by its name. */
export type ClientVerbId = keyof typeof clientVerbs

/** An end of its connection still stands. */
function isThere({ connection: { clientEnd, serverEnd } }: Subject): boolean {
  return clientEnd.state !== 'closed' || serverEnd.state !== 'closed'
}

function takesSends(subject: Subject): boolean {
  return isThere(subject) && !subject.connection.faults.includes('dead')
}

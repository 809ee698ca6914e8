import { stageModel } from '#reading/stage/stageModel.ts'
import { leaveRoom } from '#store/commands/clients.ts'
import { kickClient, revoke } from '#store/commands/owner.ts'
import { removeRoom } from '#store/commands/rooms.ts'
import type { World } from '#trace/world.ts'
import { clientVerbs } from '#views/verbs/clientVerbs.ts'
import type { Offers } from '#views/verbs/offers.ts'
import { membershipWords, roomWords } from '#words/stageWords.ts'
import type { Words } from '#words/words.ts'
import { clientMenu } from './clientMenu.ts'
import { doing, type Entry, type MenuModel, type Node } from './menuModel.ts'

/** The menu of a part of the picture; null where it is not there any more. */
export function menuOf(words: Words, offers: Offers, world: World, node: Node): MenuModel | null {
  switch (node.kind) {
    case 'connection': {
      const connection = world.connections.get(node.connection)
      return connection ? clientMenu(words, offers, { connection, world }) : null
    }
    case 'room':
      return roomMenu(words, offers, world, node.room)
    case 'membership':
      return membershipMenu(words, offers, world, node)
  }
}

function roomMenu(words: Words, offers: Offers, world: World, room: string): MenuModel | null {
  const { nodeMenu, inspector, verbButtons } = words
  const drawn = stageModel(world).rooms.find(({ id }) => id === room)
  if (!drawn || !offers.has('owner')) return null
  const entries: readonly Entry[] = [
    {
      label: nodeMenu.broadcast,
      means: verbButtons.broadcast.title,
      does: { kind: 'form', form: 'broadcast' },
    },
    doing(verbButtons.removeRoom, (lab) => removeRoom(lab, room), 'danger'),
  ]
  return {
    label: nodeMenu.room({ room }),
    title: inspector.room.title({ room }),
    note: roomWords(words, drawn),
    connection: null,
    room,
    pages: { main: [{ id: 'owner', heading: null, entries }] },
  }
}

/** A line: what it says of both sides, and the ways in which it ends; else, what is left to its client. */
function membershipMenu(
  words: Words,
  offers: Offers,
  world: World,
  { connection: id, room }: Extract<Node, { readonly kind: 'membership' }>,
): MenuModel | null {
  const { nodeMenu, clients, verbButtons } = words
  const edge = stageModel(world).edges.find((one) => one.connection === id && one.room === room)
  const connection = world.connections.get(id)
  if (!edge || !connection) return null
  const { client, path } = connection
  const isNewest = world.clients.get(client) === id
  const leaves = isNewest && connection.clientEnd.state === 'open' && path === '/ws'
  const cuts = isNewest && offers.has('drop') && clientVerbs.drop.can({ connection, world })
  const leave = { button: clients.leave({ room }), title: verbButtons.leave.title }
  const drop = offers.words('drop') ?? clientVerbs.drop.words(words)
  const { run, tone } = clientVerbs.drop
  const entries = [
    ...(leaves ? [doing(leave, (lab) => leaveRoom(lab, client, room))] : []),
    ...(cuts ? [doing(drop, (lab) => run(lab, client), tone)] : []),
    ...(isNewest && offers.has('owner') && clientVerbs.ownerCloses.can({ connection, world })
      ? [
          doing(verbButtons.kick, (lab) => kickClient(lab, client, room)),
          doing(verbButtons.revoke, (lab) => revoke(lab, client, room)),
        ]
      : []),
  ]
  return {
    label: nodeMenu.membership({ client, room }),
    title: nodeMenu.inRoom({ client, room }),
    note: membershipWords(words, edge),
    connection: id,
    room,
    pages:
      entries.length > 0
        ? { main: [{ id: 'line', heading: null, entries }] }
        : clientMenu(words, offers, { connection, world }).pages,
  }
}

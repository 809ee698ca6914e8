import { joinRoom, leaveRoom } from '#store/commands/clients.ts'
import { select } from '#store/commands/select.ts'
import type { World, WorldConnection } from '#trace/world.ts'
import { endsWords } from '#views/parts/endsWords.ts'
import type { Subject, VerbGroup, VerbWords } from '#views/verbs/clientVerb.ts'
import { type ClientVerbId, clientVerbs } from '#views/verbs/clientVerbs.ts'
import type { Offers } from '#views/verbs/offers.ts'
import type { Words } from '#words/words.ts'
import { doing, type Entry, type MenuModel, type Section } from './menuModel.ts'

/** Of more rooms than this the rest are joined by name. */
const roomsOfferedMax = 5

/** What a client can do now, and what can be done to its connection. */
export function clientMenu(words: Words, offers: Offers, subject: Subject): MenuModel {
  const { connection, world } = subject
  const { id, client } = connection
  const isNewest = world.clients.get(client) === id
  const grouped = clientEntries(words, offers, subject)
  return {
    label: words.clients.verbsOf({ client }),
    title: client,
    note: isNewest ? endsWords(words, connection) : words.nodeMenu.older({ client }),
    connection: id,
    room: null,
    pages: isNewest
      ? {
          main: [...roomSections(words, subject), ...mainSections(words, offers, subject, grouped)],
          breaking: [{ id: 'breaking', heading: null, entries: grouped('breaking') }],
          more: moreSections(words, offers, subject, grouped),
        }
      : { main: [{ id: 'newest', heading: null, entries: [toNewest(words, connection, world)] }] },
  }
}

type Grouped = (group: VerbGroup) => readonly Entry[]

/** The entries of a group that can be done now. */
function clientEntries(words: Words, offers: Offers, subject: Subject): Grouped {
  const ids = Object.keys(clientVerbs) as readonly ClientVerbId[]
  const { client } = subject.connection
  return (group) =>
    ids
      .filter((id) => clientVerbs[id].group === group)
      .filter((id) => offers.has(id) && clientVerbs[id].can(subject))
      .map((id) => {
        const verb = clientVerbs[id]
        const tone = 'tone' in verb ? verb.tone : undefined
        return doing(offers.words(id) ?? verb.words(words), (lab) => verb.run(lab, client), tone)
      })
}

/** The rooms to join and to leave, each under its verb. */
function roomSections(words: Words, { connection, world }: Subject): readonly Section[] {
  const { nodeMenu, clients, verbButtons } = words
  const { id, client, path } = connection
  if (!isClientOpen({ connection, world }) || path !== '/ws') return []
  const own = [...(world.connectionRooms.get(id) ?? [])]
  const others = [...world.rooms.keys()].filter((room) => !own.includes(room))
  const chip = (room: string, name: string, run: typeof joinRoom): Entry => ({
    name,
    label: room,
    means: null,
    ordinal: world.roomOrdinals.get(room) ?? 0,
    does: { kind: 'act', run: (lab) => run(lab, client, room) },
  })
  const another: Entry = {
    name: nodeMenu.joinRoom({ room: nodeMenu.another }),
    label: nodeMenu.another,
    means: null,
    does: { kind: 'form', form: 'join' },
  }
  const join = others
    .slice(0, roomsOfferedMax)
    .map((room) => chip(room, nodeMenu.joinRoom({ room }), joinRoom))
  const leave = own
    .slice(0, roomsOfferedMax)
    .map((room) => chip(room, clients.leave({ room }), leaveRoom))
  return [
    { id: 'join', heading: verbButtons.join, entries: [...join, another] },
    ...(leave.length > 0 ? [{ id: 'leave', heading: verbButtons.leave, entries: leave }] : []),
  ]
}

function mainSections(
  words: Words,
  offers: Offers,
  subject: Subject,
  grouped: Grouped,
): readonly Section[] {
  const { nodeMenu, verbButtons } = words
  const { connection, world } = subject
  const speaks = isClientOpen(subject) && (world.connectionRooms.get(connection.id)?.size ?? 0) > 0
  const say: Entry = {
    label: nodeMenu.say,
    means: verbButtons.message.title,
    does: { kind: 'form', form: 'say' },
  }
  const more = moreSections(words, offers, subject, grouped).flatMap(({ entries }) => entries)
  return filled([
    { id: 'say', heading: null, entries: speaks ? [say] : [] },
    { id: 'ending', heading: null, entries: grouped('ending') },
    { id: 'mending', heading: null, entries: isWell(subject) ? [] : grouped('mending') },
    {
      id: 'later',
      heading: null,
      entries: [
        ...pageOf('breaking', nodeMenu.breaking, grouped('breaking')),
        ...pageOf('more', nodeMenu.more, more),
      ],
    },
  ])
}

/** What is wanted rarely: to begin anew while all is well, what the owner does, to hold by hand, a frame as it is typed. */
function moreSections(
  { nodeMenu, verbButtons }: Words,
  offers: Offers,
  subject: Subject,
  grouped: Grouped,
): readonly Section[] {
  const raw: Entry = {
    label: nodeMenu.raw,
    means: verbButtons.send.title,
    does: { kind: 'form', form: 'raw' },
  }
  return filled([
    { id: 'mending', heading: null, entries: isWell(subject) ? grouped('mending') : [] },
    { id: 'owner', heading: null, entries: grouped('owner') },
    { id: 'holding', heading: null, entries: grouped('holding') },
    { id: 'raw', heading: null, entries: isClientOpen(subject) && offers.has('raw') ? [raw] : [] },
  ])
}

function isClientOpen({ connection }: Subject): boolean {
  return connection.clientEnd.state === 'open'
}

/** Nothing of it asks to be mended. */
function isWell(subject: Subject): boolean {
  return isClientOpen(subject) && subject.connection.faults.length === 0
}

function filled(sections: readonly Section[]): readonly Section[] {
  return sections.filter(({ entries }) => entries.length > 0)
}

/** Opens a page, if there is more than one thing on it; else that one thing. */
function pageOf(
  page: 'breaking' | 'more',
  { button, title }: VerbWords,
  entries: readonly Entry[],
): readonly Entry[] {
  if (entries.length < 2) return entries
  return [{ label: button, means: title, does: { kind: 'page', page } }]
}

function toNewest({ nodeMenu }: Words, { client }: WorldConnection, world: World): Entry {
  const connection = world.clients.get(client)
  return doing(nodeMenu.newest, (lab) =>
    select(lab, connection === undefined ? null : { kind: 'connection', connection }),
  )
}

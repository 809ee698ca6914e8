import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { onlyNode } from '#kernel/ids.ts'
import { FakeConnection } from '#rooms/fakeConnection.test-support.ts'
import { IndexedManager } from '#rooms/indexed/indexedManager.ts'
import type { RoomBook } from '#server/serverUnderTest.ts'
import { Folder } from '#trace/fold.ts'
import { Bookkeeper } from './bookkeeper.ts'

interface Known {
  readonly id: string
}

const people: readonly Known[] = ['a#1', 'b#1', 'c#1'].map((id) => ({ id }))
/** Some are kept as two values. */
const withTwins: readonly Known[] = ['a#1', 'b#1', 'c#1', 'a#1', 'b#1'].map((id) => ({ id }))

/** Books that are changed with no regard to any rule. */
class LooseBooks {
  readonly connections = new Set<Known>()
  readonly rooms = new Map<string, RoomBook & { readonly connections: Set<Known> }>()
  readonly connectionRooms = new Map<Known, Set<string>>()

  toggle(what: number, room: string, who: Known): void {
    const listed = this.rooms.get(room)?.connections
    const own = this.connectionRooms.get(who)
    if (what === 0) flip(this.connections, who)
    else if (what === 6) this.connectionRooms.set(who, new Set([room, 'other']))
    else if (what === 7) this.connections.clear()
    else if (what === 1 && listed) flip(listed, who)
    else if (what === 2 && own) flip(own, room)
    else if (what === 3 && !this.connectionRooms.delete(who)) {
      this.connectionRooms.set(who, new Set())
    } else if (what >= 4 && !(what === 4 && this.rooms.delete(room))) {
      // A new room under an old name, as a createRoom on a taken id makes it.
      const made = { name: `${room}${what}`, permanent: what === 5, metadata: {} }
      this.rooms.set(room, { ...made, connections: new Set() })
    }
  }
}

function flip<T>(set: Set<T>, item: T): void {
  if (!set.delete(item)) set.add(item)
}

describe('Bookkeeper', () => {
  test('what it tells, folded, is what stands in the books, whatever was changed between two looks', () => {
    const change = fc.tuple(fc.nat(5), fc.constantFrom('r', 'q'), fc.constantFrom(...people))
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 20 }), (looks) => {
        const books = new LooseBooks()
        const bookkeeper = new Bookkeeper()
        const folder = new Folder()
        for (const [seq, changes] of looks.entries()) {
          for (const one of changes) books.toggle(...one)
          const told = bookkeeper.changes(books)
          folder.apply({ seq, at: 0, cause: null, kind: 'maps', node: onlyNode, changes: told })
          const { registered, rooms, connectionRooms } = folder.world
          expect(sorted(registered)).toEqual(sorted(ids(books.connections)))
          expect(sorted(rooms.keys())).toEqual(sorted(books.rooms.keys()))
          for (const [id, { name, permanent, connections }] of books.rooms) {
            expect(rooms.get(id)).toMatchObject({ name, permanent })
            expect(sorted(rooms.get(id)?.members ?? [])).toEqual(sorted(ids(connections)))
          }
          expect(sorted(connectionRooms.keys())).toEqual(sorted(ids(books.connectionRooms.keys())))
          for (const [{ id }, own] of books.connectionRooms) {
            expect(sorted(connectionRooms.get(id as never) ?? [])).toEqual(sorted(own))
          }
          expect(bookkeeper.changes(books)).toEqual([])
        }
      }),
    )
  })

  test('what was observed is told as a reading of all would tell it, in the same order', () => {
    const change = fc.tuple(fc.nat(7), fc.constantFrom('r', 'q', 'p'), fc.constantFrom(...people))
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 5 }), { maxLength: 20 }), (looks) => {
        const books = new LooseBooks()
        const observing = new Bookkeeper()
        const reading = new Bookkeeper(false)
        for (const changes of looks) {
          for (const one of changes) books.toggle(...one)
          expect(observing.changes(books)).toEqual(reading.changes(books))
          expect(observing.check(books)).toEqual([])
        }
      }),
    )
  })

  test('so it is where one connection is kept as two values, one set stands in two rooms, and rooms get other sets', () => {
    const change = fc.tuple(
      fc.nat(10),
      fc.constantFrom('r', 'q', 'p'),
      fc.constantFrom(...withTwins),
    )
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 6 }), { maxLength: 20 }), (looks) => {
        const books = new LooseBooks()
        const observing = new Bookkeeper()
        const reading = new Bookkeeper(false)
        for (const changes of looks) {
          for (const [what, room, who] of changes) {
            const book = books.rooms.get(room)
            const other = books.rooms.get('r')
            if (what < 8) books.toggle(what, room, who)
            else if (what === 8 && book)
              books.rooms.set(room, { ...book, connections: new Set([who]) })
            else if (what === 9 && book) Object.assign(book, { connections: new Set([who]) })
            else if (what === 10 && book && other)
              Object.assign(book, { connections: other.connections })
          }
          expect(observing.changes(books)).toEqual(reading.changes(books))
          expect(observing.check(books)).toEqual([])
          expect(observing.isObserving).toBe(true)
        }
      }),
    )
  })

  test('the books of the indexed manager are observed as well, whatever it does', async () => {
    const who = fc.nat(4)
    const act = fc.tuple(fc.nat(9), who, fc.constantFrom('r', 'q', 'p'))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(act, { maxLength: 5 }), { maxLength: 20 }),
        async (looks) => {
          const manager = new IndexedManager<FakeConnection>()
          const all = ['a', 'b', 'c', 'd', 'e'].map((id) => new FakeConnection(`${id}#1`))
          const observing = new Bookkeeper()
          const reading = new Bookkeeper(false)
          for (const acts of looks) {
            for (const [what, place, room] of acts) {
              const connection = all[place] as FakeConnection
              if (what < 2) await manager.connect(connection)
              else if (what < 6) manager.joinRoom(connection, room)
              else if (what < 8) manager.leaveRoom(connection, room)
              else if (what === 8) manager.disconnect(connection)
              else manager.removeRoom(room)
            }
            expect(observing.changes(manager as never)).toEqual(reading.changes(manager as never))
            expect(observing.isObserving).toBe(true)
          }
        },
      ),
    )
  })

  test('who went and came again between two looks stands last, whether observed or read', () => {
    const [a, , c] = people as [Known, Known, Known]
    const looks = [[a], [a, c, a], [c, c], []]
    const [observing, reading] = [new Bookkeeper(), new Bookkeeper(false)]
    const books = new LooseBooks()
    for (const look of looks) {
      for (const one of look) flip(books.connections, one)
      expect(observing.changes(books)).toEqual(reading.changes(books))
    }
    books.connections.clear()
    const went = { map: 'connections', op: 'remove' }
    const told = [a, c].map(({ id }) => ({ ...went, connection: id }))
    expect(observing.changes(books)).toEqual(told)
    expect(reading.changes(books)).toEqual(told)
  })

  test('a member who went and came again between two looks stands where it stood, until another comes or goes', () => {
    const [a, b, c] = people as [Known, Known, Known]
    const [observing, reading] = [new Bookkeeper(), new Bookkeeper(false)]
    const books = new LooseBooks()
    const came = [a, b].map(({ id }) => ({ map: 'rooms', op: 'add', room: 'r', connection: id }))
    const room = { name: 'r', permanent: false, metadata: {}, connections: new Set([a, b]) }
    const told = (known: readonly Known[]) => {
      books.rooms.delete('r')
      const changes = observing.changes(books)
      expect(reading.changes(books)).toEqual(changes)
      expect(changes.slice(0, -1)).toMatchObject(known.map(({ id }) => ({ connection: id })))
    }
    const look = (...changed: readonly Known[]) => {
      for (const one of changed) flip(room.connections, one)
      const changes = observing.changes(books)
      expect(reading.changes(books)).toEqual(changes)
      return changes
    }
    books.rooms.set('r', room)
    expect(look().slice(1)).toEqual(came)
    expect(look(a, a)).toEqual([])
    told([a, b])
    books.rooms.set('r', room)
    look(b, b)
    expect(look(a, a)).toEqual([])
    look(c)
    told([b, a, c])
  })

  test('what nobody saw change is found by the check, and read whole from then on', () => {
    const books = new LooseBooks()
    const bookkeeper = new Bookkeeper()
    const [a, b] = people as [Known, Known]
    bookkeeper.changes(books)
    Set.prototype.add.call(books.connections, a)
    expect(bookkeeper.changes(books)).toEqual([])
    const came = { map: 'connections', op: 'add' }
    expect(bookkeeper.check(books)).toEqual([{ ...came, connection: a.id }])
    Set.prototype.add.call(books.connections, b)
    expect(bookkeeper.changes(books)).toEqual([{ ...came, connection: b.id }])
  })

  test('a room that cannot be observed is read whole', () => {
    const books = new LooseBooks()
    const bookkeeper = new Bookkeeper()
    let name = 'one'
    const listed = { permanent: false, metadata: {}, connections: new Set<Known>() }
    books.rooms.set('r', Object.defineProperty(listed, 'name', { get: () => name }) as never)
    bookkeeper.changes(books)
    name = 'two'
    expect(bookkeeper.changes(books)).toMatchObject([{ map: 'room', op: 'add', name: 'two' }])
  })

  test('an entry under another value of the same connection is the same entry', () => {
    const books = new LooseBooks()
    const bookkeeper = new Bookkeeper()
    books.connectionRooms.set({ id: 'a#1' }, new Set(['r']))
    bookkeeper.changes(books)
    books.connectionRooms.clear()
    books.connectionRooms.set({ id: 'a#1' }, new Set(['r', 'q']))
    expect(bookkeeper.changes(books)).toEqual([
      { map: 'connectionRooms', op: 'add', room: 'q', connection: 'a#1' },
    ])
  })

  test('one connection that is kept twice, as two values, is one', () => {
    const books = new LooseBooks()
    const bookkeeper = new Bookkeeper()
    const [a, b] = people as [Known, Known]
    books.connections.add(a).add(b)
    bookkeeper.changes(books)
    books.connections.delete(b)
    books.connections.add({ id: a.id })
    expect(bookkeeper.changes(books)).toEqual([
      { map: 'connections', op: 'remove', connection: 'b#1' },
    ])
  })
})

function ids(connections: Iterable<Known>): string[] {
  return [...connections].map(({ id }) => id)
}

function sorted(items: Iterable<string>): string[] {
  return [...items].sort()
}

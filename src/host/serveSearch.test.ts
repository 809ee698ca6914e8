import { expect, test } from 'vitest'
import { bringing } from '#brought/bringServer.ts'
import { type SearchTold, serveSearch } from './serveSearch.ts'

const manager = (disconnect: string) => `
class Manager {
  connections = new Set()
  rooms = new Map()
  connectionRooms = new Map()
  connect(ws) { this.connections.add(ws); this.connectionRooms.set(ws, new Set()) }
  disconnect(ws) { ${disconnect} this.connectionRooms.delete(ws); this.connections.delete(ws) }
  joinRoom(ws, room) {
    this.rooms.set(room, (this.rooms.get(room) ?? new Set()).add(ws))
    this.connectionRooms.get(ws)?.add(room)
  }
  leaveRoom(ws, room) {
    this.connectionRooms.get(ws)?.delete(room)
    const members = this.rooms.get(room)
    members?.delete(ws)
    if (members?.size === 0) this.rooms.delete(room)
  }
  broadcastToRoom(room, message, exclude) {
    for (const ws of [...(this.rooms.get(room) ?? [])]) if (ws !== exclude) ws.send(message)
  }
}`
const sound = manager(
  'for (const room of [...this.connectionRooms.get(ws)]) this.leaveRoom(ws, room);',
)
const leaking = manager('')

async function searched(source: string, bring?: ReturnType<typeof bringing>) {
  const told: SearchTold[] = []
  await serveSearch({ server: { source }, seed: 1, runsMax: 100 }, (now) => told.push(now), bring)
  return told.at(-1)
}

test('code that was brought is searched, and what is found has it in its scenario', async () => {
  const last = await searched(leaking, bringing())
  if (!last || !('search' in last)) throw new Error(JSON.stringify(last))
  expect(last.search).toMatchObject({ runs: 100, ended: 'runs' })
  const [finding] = last.search.findings
  expect(finding).toMatchObject({
    failure: { law: 'S1' },
    scenario: { server: { source: leaking } },
  })
})

test('what it does not have is not looked for: no heartbeat, no queue, no lists', async () => {
  expect(await searched(sound, bringing())).toMatchObject({
    search: { ended: 'runs', failed: 0, findings: [] },
  })
})

test('code that cannot run is told', async () => {
  expect(await searched('const = 2', bringing())).toMatchObject({
    problem: { params: { problems: [{ code: 'badCode', params: { line: 1 } }] } },
  })
})

test('where no such code is run, none is, and that is told', async () => {
  expect(await searched(sound)).toMatchObject({
    problem: { params: { problems: [{ code: 'codeNotRun' }] } },
  })
})

import { expect, type Page } from '@playwright/test'
import type { Lab } from '#doors/playwright/lab.ts'

/** A manager whose disconnect forgets to leave the rooms. */
export const leaking = `
class ConnectionManager {
  connections = new Set()
  rooms = new Map()
  connectionRooms = new Map()
  connect(ws) { this.connections.add(ws); this.connectionRooms.set(ws, new Set()) }
  disconnect(ws) { this.connections.delete(ws); this.connectionRooms.delete(ws) }
  joinRoom(ws, room) {
    if (!this.rooms.has(room)) this.rooms.set(room, new Set())
    this.rooms.get(room).add(ws)
    this.connectionRooms.get(ws).add(room)
  }
  leaveRoom(ws, room) { this.rooms.get(room)?.delete(ws); this.connectionRooms.get(ws)?.delete(room) }
  broadcastToRoom(room, message, exclude) {
    for (const ws of this.rooms.get(room) ?? []) if (ws !== exclude) ws.send(message)
  }
  getRoomMembers(room) { return [...(this.rooms.get(room) ?? [])] }
}`
const steps = [
  { do: 'connect', client: 'alice' },
  { do: 'join', client: 'alice', room: 'general' },
  { do: 'connect', client: 'bob' },
  { do: 'join', client: 'bob', room: 'general' },
  { do: 'close', client: 'alice' },
]

const server = (page: Page) => page.getByLabel('Server under test')
export const editor = (page: Page) => page.getByRole('textbox', { name: /^Code of your own/ })
export const run = (page: Page) => page.getByRole('button', { name: 'Run it', exact: true })

export async function paste(page: Page, source: string): Promise<void> {
  await editor(page).fill(source)
  await run(page).click()
}

/** A busy machine takes its time to make small what is found first. */
export const firstFindingMsMax = 60_000

export async function openSearch({ graph }: Lab) {
  await graph.getByRole('tab', { name: 'Break it' }).click()
  const search = graph.getByRole('group', { name: 'Find a way to break it' })
  return {
    start: () => search.getByRole('button', { name: 'Search', exact: true }).click(),
    ways: search.getByRole('list', { name: 'Ways to break it' }),
    result: search.getByRole('status'),
  }
}

/** Steps on the reference, and the editor open. */
export async function openEditor({ page }: Lab): Promise<void> {
  await page.evaluate((steps) => window.roomscope.run({ roomscope: 1, steps }), steps)
  await server(page).selectOption('own')
  await expect(editor(page)).toContainText('class ConnectionManager')
}

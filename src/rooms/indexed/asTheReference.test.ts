import { describe, vi } from 'vitest'

// The reference's own tests, with the indexed manager in its place.
vi.mock('#rooms/connectionManager.ts', async () => {
  const { IndexedManager } = await import('./indexedManager.ts')
  return { ConnectionManager: IndexedManager }
})

describe.each(['connectionManager', 'sending', 'roomRecords', 'realServer', 'laws.property'])(
  'the indexed manager passes the tests of %s',
  async (name) => {
    await import(`../${name}.test.ts`)
  },
)

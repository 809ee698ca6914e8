import { expect, test } from 'vitest'
import { servers } from '#specimens/servers.ts'
import { asWrittenScenes, defectScenes } from './defectScenes.ts'
import { sharedDefects } from './sharedDefects.ts'

/** As in `host`, which stands above. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
const idsOn = async (server: string) =>
  (await sharedDefects(server, defectScenes, { servers, settle })).map(({ id }) => id)

test('the pattern as it is written has all its defects, and the reference none', async () => {
  expect(await idsOn('as-written')).toEqual(asWrittenScenes.map(({ id }) => id))
  expect(await idsOn('reference')).toEqual([])
})

test('a defect is shared by its law and its cause: the same law, broken in another way, is another', async () => {
  // Both break S2: one by a join that comes late, one by an end that cleans one room of two.
  expect(await idsOn('join-no-recheck')).not.toContain('B24')
  expect(await idsOn('evict-silent')).toContain('A5')
  expect(await idsOn('count-before')).not.toContain('A5')
})

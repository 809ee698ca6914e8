import { afterEach, expect, test } from 'vitest'
import { type MutantAsk, MutantHouse } from './mutantHouse.ts'

const random = { runsMax: 3, seed: 1 }
const file = new URL('../../../scripts/mutantProcess.mjs', import.meta.url)
/** Much more than three worlds take, and what a world that never ends has to take. */
const patienceCpuMs = 1500

let house: MutantHouse | null = null

afterEach(() => house?.end())

/** In the place where the reference names a room. */
function roomThat(does: string): MutantAsk {
  const from = 'this.name = name'
  return { mutant: { file: 'rooms/room.ts', from, to: `${does}\n${from}` }, played: random }
}

test('a world is given up for its CPU time alone: one that has to wait for the machine is waited for', async () => {
  house = new MutantHouse(file, patienceCpuMs)
  const sleeps = `Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${2 * patienceCpuMs})`
  expect(await house.ask(roomThat(sleeps))).toBeNull()
  expect(await house.ask(roomThat('for (;;);'))).toBe('endless')
  // The next is asked of a new process, which has no mistake of before in it.
  expect(await house.ask({ mutant: null, played: random })).toBeNull()
})

test('a mistake that takes its process along is told, and the next is asked of a new one', async () => {
  house = new MutantHouse(file, patienceCpuMs)
  expect(await house.ask(roomThat('globalThis.process.exit(3)'))).toBe('died')
  expect(await house.ask({ mutant: null, played: random })).toBeNull()
})

test('what was planted before is gone when the next is planted', async () => {
  house = new MutantHouse(file, patienceCpuMs)
  const nobodyIsPinged = { file: 'server/heartbeat.ts', from: 'this.#ask(member)', to: '' }
  const played = { runsMax: 100, seed: 1 }
  expect(await house.ask({ mutant: nobodyIsPinged, played })).toMatchObject({ law: 'T9' })
  expect(await house.ask({ mutant: null, played })).toBeNull()
})

test('a mistake that is no code is caught by nobody', async () => {
  house = new MutantHouse(file, patienceCpuMs)
  expect(await house.ask(roomThat('else'))).toBe('no code')
  expect(await house.ask({ mutant: null, played: random })).toBeNull()
})

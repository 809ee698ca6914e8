import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { transformWithOxc } from 'vite'
import { describe, expect, test } from 'vitest'
import { RoomServer } from '#server/roomServer.ts'
import { catchMutant } from './catchMutant.ts'
import { mutants } from './mutants.ts'
import { mutantsSummary, wrongClaim } from './mutantsReport.ts'

function sourceOf(file: string): string {
  return readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8')
}

describe('planted mistakes', () => {
  test('each stands in its file once, and changes it', () => {
    const wrong = mutants.filter(
      ({ file, from, to }) => sourceOf(file).split(from).length !== 2 || from === to,
    )
    expect(wrong.map(({ what }) => what)).toEqual([])
  })

  test('each is code', async () => {
    const texts = mutants.map(({ file, from, to }) => sourceOf(file).replace(from, () => to))
    const compiled = await Promise.allSettled(texts.map((text) => transformWithOxc(text, 'a.ts')))
    const wrong = mutants.filter((_, at) => compiled[at]?.status === 'rejected')
    expect(wrong.map(({ what }) => what)).toEqual([])
  })

  test('no two are the same', () => {
    const keys = mutants.map(({ file, from, to }) => JSON.stringify([file, from, to]))
    expect(new Set(keys).size).toBe(keys.length)
    expect(new Set(mutants.map(({ what }) => what)).size).toBe(mutants.length)
  })

  test('the reference without any is caught by nothing', async () => {
    const played = { runsMax: 50, seed: 1 }
    expect(await catchMutant(RoomServer, played, () => undefined)).toBeNull()
  })

  test('a row that says wrongly whether it survives is told', () => {
    const [mutant] = mutants
    if (!mutant) throw new Error('there are none')
    const unnoticed = { inFiles: { scenario: null, expectation: null }, inRandom: null }
    const noticed = { ...unnoticed, inRandom: { run: 3, law: 'S1' } }
    expect(wrongClaim({ mutant, ...noticed })).toEqual([])
    expect(wrongClaim({ mutant, ...unnoticed })).toEqual([expect.stringContaining('survives')])
    const survives = { as: 'equal', why: 'it is' } as const
    expect(wrongClaim({ mutant: { ...mutant, survives }, ...unnoticed })).toEqual([])
    expect(wrongClaim({ mutant: { ...mutant, survives }, ...noticed })).toEqual([
      expect.stringContaining('is caught'),
    ])
  })

  test('a world that does not end is caught, and is counted as no law', () => {
    const [mutant] = mutants
    if (!mutant) throw new Error('there are none')
    const tried = { mutant, inFiles: 'endless', inRandom: null } as const
    expect(wrongClaim(tried)).toEqual([])
    expect(mutantsSummary([tried])).toEqual([
      expect.stringContaining('of the other 1:'),
      'caught by a law in a scenario file: 0',
      'caught by a law in random worlds: 0',
      'caught by a law in either: 0',
      'caught by a law or an expectation: 0',
      'caught by nothing else than that a world does not end: 1',
    ])
  })
})

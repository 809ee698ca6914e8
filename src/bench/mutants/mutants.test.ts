import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { catchMutant } from './catchMutant.ts'
import { mutants } from './mutants.ts'
import { wrongClaim } from './mutantsReport.ts'

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

  test('no two are the same', () => {
    const keys = mutants.map(({ file, from, to }) => JSON.stringify([file, from, to]))
    expect(new Set(keys).size).toBe(keys.length)
    expect(new Set(mutants.map(({ what }) => what)).size).toBe(mutants.length)
  })

  test('the reference without any is caught by nothing', async () => {
    expect(await catchMutant({ scenarios: [], runsMax: 50, seed: 1 })).toEqual({
      scenario: null,
      expectation: null,
      random: null,
    })
  })

  test('a row that says wrongly whether it survives is told', () => {
    const [mutant] = mutants
    if (!mutant) throw new Error('there are none')
    const unnoticed = { scenario: null, expectation: null, random: null }
    const noticed = { ...unnoticed, random: { run: 3, law: 'S1' } }
    expect(wrongClaim({ mutant, caught: noticed })).toBeNull()
    expect(wrongClaim({ mutant, caught: unnoticed })).toContain('survives')
    const survives = { as: 'equal', why: 'it is' } as const
    expect(wrongClaim({ mutant: { ...mutant, survives }, caught: unnoticed })).toBeNull()
    expect(wrongClaim({ mutant: { ...mutant, survives }, caught: noticed })).toContain('is caught')
  })
})

import type { InFiles, InRandom } from './catchMutant.ts'
import type { Mutant } from './mutant.ts'
import type { Lost } from './mutantHouse.ts'

/** What came of one planted mistake. */
export interface Tried {
  readonly mutant: Mutant
  readonly inFiles: InFiles | Lost
  readonly inRandom: InRandom | Lost
}

/** A line for one mistake. */
export function mutantLine(tried: Tried): string {
  const { file, what, survives } = tried.mutant
  const ways = waysCaught(tried)
  const verdict = ways.length > 0 ? `caught: ${ways.join('; ')}` : 'not caught'
  const why = survives ? `. ${survives.as}: ${survives.why}` : ''
  return `${file.padEnd(28)} ${what.padEnd(52)} ${verdict}${why}`
}

/** How many were caught, and by what. */
export function mutantsSummary(tried: readonly Tried[]): readonly string[] {
  const differing = tried.filter(({ mutant }) => !cannotBeSeen(mutant))
  const by = (isOf: (one: Tried) => boolean) => differing.filter(isOf).length
  const byLaw = (one: Tried) => inFile(one) || inRandomWorld(one)
  return [
    `${tried.length} mistakes, of which ${tried.length - differing.length} do what the original does, or stand where it never comes to; of the other ${differing.length}:`,
    `caught by a law in a scenario file: ${by(inFile)}`,
    `caught by a law in random worlds: ${by(inRandomWorld)}`,
    `caught by a law in either: ${by(byLaw)}`,
    `caught by a law or an expectation: ${by((one) => byLaw(one) || byExpectation(one))}`,
    `caught by nothing else than that a world does not end: ${by((one) => isLost(one) && !byLaw(one) && !byExpectation(one))}`,
  ]
}

/** Whether what a row says of surviving is what happened; a sentence when it is not. */
export function wrongClaim(tried: Tried): string[] {
  const { what, survives } = tried.mutant
  if (tried.inFiles === 'no code') return [`“${what}” cannot be planted: it is no code`]
  const survived = !inFile(tried) && !inRandomWorld(tried) && !isLost(tried)
  if (survived === (survives !== undefined)) return []
  return [
    survived
      ? `“${what}” survives, and its row does not say why`
      : `“${what}” is caught, and its row says that it survives`,
  ]
}

function inFile({ inFiles }: Tried): boolean {
  return typeof inFiles === 'object' && inFiles.scenario !== null
}

function inRandomWorld({ inRandom }: Tried): boolean {
  return typeof inRandom === 'object' && inRandom !== null
}

function byExpectation({ inFiles }: Tried): boolean {
  return typeof inFiles === 'object' && inFiles.expectation !== null
}

function isLost({ inFiles, inRandom }: Tried): boolean {
  return [inFiles, inRandom].some((part) => part === 'endless' || part === 'died')
}

function cannotBeSeen({ survives }: Mutant): boolean {
  return survives?.as === 'equal' || survives?.as === 'unreachable'
}

const lost = {
  endless: 'does not end',
  died: 'takes its process along',
  'no code': 'is never made',
} as const

function waysCaught({ inFiles, inRandom }: Tried): string[] {
  return [...waysInFiles(inFiles), ...waysInRandom(inRandom)]
}

function waysInFiles(inFiles: Tried['inFiles']): string[] {
  if (typeof inFiles === 'string') return [`the world of a scenario file ${lost[inFiles]}`]
  const { scenario, expectation } = inFiles
  if (scenario) return [`${scenario.law} in “${scenario.name}”`]
  return expectation === null ? [] : [`an expectation of “${expectation}”`]
}

function waysInRandom(inRandom: Tried['inRandom']): string[] {
  if (typeof inRandom === 'string') return [`a random world ${lost[inRandom]}`]
  return inRandom ? [`${inRandom.law} in random world ${inRandom.run}`] : []
}

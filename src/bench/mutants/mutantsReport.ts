import type { Caught } from './catchMutant.ts'
import type { Mutant } from './mutant.ts'

/** What came of one planted mistake; null when its world did not end in the time it was given. */
export interface Tried {
  readonly mutant: Mutant
  readonly caught: Caught | null
}

/** A line for one mistake. */
export function mutantLine({ mutant, caught }: Tried): string {
  return `${mutant.file.padEnd(28)} ${mutant.what.padEnd(52)} ${verdictOn(mutant, caught)}`
}

/** How many were caught, and by what. */
export function mutantsSummary(tried: readonly Tried[]): readonly string[] {
  const differing = tried.filter(({ mutant }) => !cannotBeSeen(mutant))
  const by = (of: (caught: Caught) => unknown) =>
    differing.filter(({ caught }) => caught === null || of(caught)).length
  return [
    `${tried.length} mistakes, of which ${tried.length - differing.length} do what the original does, or stand where it never comes to; of the other ${differing.length}:`,
    `caught by a law in a scenario file: ${by(({ scenario }) => scenario)}`,
    `caught by a law in random worlds: ${by(({ random }) => random)}`,
    `caught by a law in either: ${by(({ scenario, random }) => scenario ?? random)}`,
    `caught by a law or an expectation: ${by(({ scenario, random, expectation }) => scenario ?? random ?? expectation)}`,
  ]
}

/** Whether what a row says of surviving is what happened; a sentence when it is not. */
export function wrongClaim({ mutant, caught }: Tried): string | null {
  const survived = caught !== null && !caught.scenario && !caught.random
  if (survived === (mutant.survives !== undefined)) return null
  return survived
    ? `“${mutant.what}” survives, and its row does not say why`
    : `“${mutant.what}” is caught, and its row says that it survives`
}

function cannotBeSeen({ survives }: Mutant): boolean {
  return survives?.as === 'equal' || survives?.as === 'unreachable'
}

function verdictOn({ survives }: Mutant, caught: Caught | null): string {
  if (caught === null) return 'caught: its world does not end'
  const { scenario, random, expectation } = caught
  const ways = [
    ...(scenario ? [`${scenario.law} in “${scenario.name}”`] : []),
    ...(random ? [`${random.law} in random world ${random.run}`] : []),
    ...(scenario || expectation === null ? [] : [`an expectation of “${expectation}”`]),
  ]
  const why = survives ? `${survives.as}: ${survives.why}` : ''
  return [ways.length > 0 ? `caught: ${ways.join('; ')}` : 'not caught', why]
    .filter((part) => part !== '')
    .join('. ')
}

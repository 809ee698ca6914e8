import type { FileOutcome } from '#cli/runFile.ts'
import type { ToldViolation } from '#reading/result/toldResult.ts'
import { expectedLaws } from '#scenario/expectedLaws.ts'
import type { Scenario } from '#scenario/format.ts'
import { library } from '#scenario/library/library.ts'

/** The laws that a built-in scenario breaks here and was not to: what it expects on every server says nothing of this one. */
export function brokenBy(outcome: FileOutcome): readonly ToldViolation[] {
  if (!('result' in outcome)) return []
  const entry = library.find(({ name }) => name === outcome.file)
  const expected = entry ? expectedLaws(entry as unknown as Scenario) : new Set<string>()
  return outcome.result.violations.filter(({ law }) => !expected.has(law))
}

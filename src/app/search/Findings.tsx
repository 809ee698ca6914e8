import { ownSettings } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import { identityOf } from '#search/failure.ts'
import type { Finding } from '#search/finding.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import { failureText } from '#words/failureText.ts'
import { describeStep } from '#words/steps/describeStep.ts'
import type { Words } from '#words/words.ts'
import { openFinding } from './openFinding.ts'
import styles from './search.module.css'
import { useSearch } from './searchState.ts'

/** So much of a step is shown here; its scenario has all of it. */
const stepCharsMax = 160

/** The ways to break the server that were found, each with its steps, and a click from the scrubber. */
export function Findings() {
  const { search: words } = useWords()
  const findings = useSearch(({ search }) => search?.findings)
  if (!findings || findings.length === 0) return null
  return (
    <ol className={styles.findings} aria-label={words.findings}>
      {findings.map((finding) => (
        <Way key={identityOf(finding.failure)} finding={finding} />
      ))}
    </ol>
  )
}

function Way({ finding }: { readonly finding: Finding }) {
  const lab = useLab()
  const words = useWords()
  const options = useSearch((state) => state.options)
  const { scenario, failure, run, stepsBefore: before } = finding
  const { law, cause, what } = failure
  return (
    <li className={styles.way}>
      <div className={styles.wayHead}>
        <h4>
          <strong className={styles.law}>{words.search.way({ law, cause })}</strong>{' '}
          {failureText(words, what)}
        </h4>
        <button
          type="button"
          className="button button-small"
          aria-label={words.search.watch({ law, cause })}
          onClick={() => options && openFinding(lab, words, options, finding)}
        >
          {words.search.show}
        </button>
      </div>
      <p className={styles.origin}>
        {words.search.shrunk({ run, before, after: scenario.steps.length })}
        {ownSettingsText(scenario)}
      </p>
      <ol className={styles.steps}>
        {stepLines(words, scenario).map(({ key, line }) => (
          <li key={key}>{line}</li>
        ))}
      </ol>
    </li>
  )
}

/** The settings that it needs, as they stand in its file. */
function ownSettingsText(scenario: Scenario): string {
  const own = Object.entries(ownSettings(scenario))
  if (own.length === 0) return ''
  return ` · ${own.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join(', ')}`
}

function stepLines(words: Words, { steps }: Scenario) {
  return steps.map((step, at) => {
    const line = describeStep(words, step)
    const isLong = line.length > stepCharsMax
    return { key: at, line: isLong ? `${line.slice(0, stepCharsMax)}…` : line }
  })
}

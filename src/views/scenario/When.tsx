import { parseJson } from '#scenario/parseScenario.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './when.module.css'

interface WhenProps {
  /** The step as JSON. */
  readonly text: string
  readonly onChange: (text: string) => void
}

/** When the step runs: it writes `now` or `at` into the step's JSON. */
export function When({ text, onChange }: WhenProps) {
  const { editor: words } = useWords().scenarioPane
  const step = objectOf(text)
  const when = step?.now === true ? 'now' : step?.at === undefined ? 'quiet' : 'at'
  function set(next: Readonly<Record<string, unknown>>) {
    if (!step) return
    const { now: _now, at: _at, ...rest } = step
    onChange(JSON.stringify({ ...rest, ...next }, null, 2))
  }
  return (
    <div className={styles.when}>
      <label className="field">
        {words.when}
        <select
          value={when}
          disabled={!step}
          onChange={({ target }) =>
            set(target.value === 'now' ? { now: true } : target.value === 'at' ? { at: 0 } : {})
          }
        >
          <option value="quiet">{words.whens.quiet}</option>
          <option value="now">{words.whens.now}</option>
          <option value="at">{words.whens.at}</option>
        </select>
      </label>
      {when === 'at' && (
        <label className="field">
          {words.atMs}
          <input
            type="number"
            min={0}
            value={typeof step?.at === 'number' ? step.at : ''}
            onChange={({ target }) => set({ at: target.valueAsNumber || 0 })}
          />
        </label>
      )}
    </div>
  )
}

function objectOf(text: string): Readonly<Record<string, unknown>> | null {
  const json = parseJson(text)
  if (!json.ok || typeof json.value !== 'object' || json.value === null) return null
  return Array.isArray(json.value) ? null : (json.value as Readonly<Record<string, unknown>>)
}

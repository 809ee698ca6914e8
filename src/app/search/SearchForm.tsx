import { useState } from 'react'
import type { ServerNamed } from '#scenario/brought.ts'
import { searchLimits } from '#search/searchLimits.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './search.module.css'
import { isSearching, startSearch, stopSearch, useSearch } from './searchState.ts'

/** So many worlds can be asked for here; the command line takes any number. */
const budgets = [500, searchLimits.runsUsual, 10_000, 50_000] as const
const seedMax = 0xffff_ffff

/** How much is tried, from which seed; and the buttons that begin and end it. */
export function SearchForm({ server }: { readonly server: ServerNamed }) {
  const lab = useLab()
  const { search: words } = useWords()
  const searching = useSearch(isSearching)
  const [runsMax, setRunsMax] = useState<number>(searchLimits.runsUsual)
  const [seed, setSeed] = useState('1')
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        startSearch(lab, { server, seed: Number(seed), runsMax })
      }}
    >
      <label className="field">
        {words.budget}
        <select
          value={runsMax}
          disabled={searching}
          onChange={(event) => setRunsMax(Number(event.target.value))}
        >
          {budgets.map((budget) => (
            <option key={budget} value={budget}>
              {words.number(budget)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {words.seed}
        <input
          type="number"
          inputMode="numeric"
          required
          min={0}
          max={seedMax}
          step={1}
          value={seed}
          disabled={searching}
          onChange={(event) => setSeed(event.target.value)}
        />
      </label>
      {searching ? (
        <button key="stop" type="button" className="button" onClick={() => stopSearch(lab)}>
          {words.stop}
        </button>
      ) : (
        <button key="start" type="submit" className="button button-primary">
          {words.start}
        </button>
      )}
    </form>
  )
}

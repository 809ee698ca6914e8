import { Suspense } from 'react'
import { AskFutures } from '#app/likely/AskFutures.tsx'
import { LawByLaw } from '#app/proof/LawByLaw.tsx'
import { Scroller } from '#views/parts/Scroller.tsx'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { notDoneText } from '#words/runs/problemWords.ts'
import { Findings } from './Findings.tsx'
import { SearchForm } from './SearchForm.tsx'
import styles from './search.module.css'
import { isSearching, useSearch } from './searchState.ts'
import { useServerName } from './useServerName.ts'

/** Looks for a way to break the server under test: how far it is, and what it has found. */
export function SearchPane() {
  const { search: words } = useWords()
  const server = useRoomscope((state) => state.scenario.server)
  const name = useServerName()
  return (
    <Scroller label={words.open} className={styles.search}>
      <div className={styles.head}>
        <h3>{words.open}</h3>
        <p>{words.about({ server: name(server) })}</p>
      </div>
      <SearchForm server={server} />
      <Tried />
      <Findings />
      <Suspense>
        <AskFutures />
        <LawByLaw />
      </Suspense>
    </Scroller>
  )
}

/** What was tried so far, and in the end what that means. */
function Tried() {
  const all = useWords()
  const { search: words } = all
  const state = useSearch((state) => state)
  const name = useServerName()
  const { options, search, problem } = state
  if (!options || !search) return null
  const { runs, runsMax, steps, findings, ended } = search
  return (
    <div className={styles.tried}>
      <progress aria-label={words.progress} max={runsMax} value={runs} />
      <p className={styles.count}>{words.triedOf({ runs, of: runsMax, steps })}</p>
      <p role="status" className={styles.result}>
        {problem !== null && `${words.broke({ why: notDoneText(all, problem) })}. `}
        {isSearching(state) && findings.length === 0 && words.noneYet}
        {ended === 'stopped' && `${words.stopped} `}
        {findings.length > 0 &&
          words.foundOn({ count: findings.length, server: name(options.server) })}
        {ended &&
          findings.length === 0 &&
          words.clean({ server: name(options.server), runs, steps })}
      </p>
    </div>
  )
}

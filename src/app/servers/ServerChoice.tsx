import { lazy, Suspense } from 'react'
import { useGame } from '#app/gallery/game.ts'
import { watchSpecimen } from '#app/opening/watchSpecimen.ts'
import { closeOwnCode, openOwnCode, useOwnCode } from '#app/own/ownCode.ts'
import { serverName } from '#scenario/brought.ts'
import type { Scenario } from '#scenario/format.ts'
import type { CatalogEntry } from '#specimens/catalog.ts'
import { runScenario } from '#store/commands/runScenario.ts'
import { tellError } from '#store/commands/tell.ts'
import type { Lab } from '#store/lab.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './serverChoice.module.css'
import { useCatalog } from './useCatalog.ts'

/** One's own is written first; another takes over at once. */
function chooseServer(lab: Lab, scenario: Scenario, server: string): void {
  if (server === 'own') return void openOwnCode(lab)
  closeOwnCode(lab)
  runScenario(lab, { ...scenario, server }).catch((error) => tellError(lab, error))
}

const Defects = lazy(async () => ({ default: (await import('./Defects.tsx')).Defects }))

/** The server under test, and what it gets wrong. What was done so far is run again on the one chosen. */
export function ServerChoice() {
  const lab = useLab()
  const scenario = useRoomscope((state) => state.scenario)
  const { flaws, fromFiles, servers } = useWords()
  const { draft } = useOwnCode()
  const isOwn = draft !== null || typeof scenario.server === 'object'
  const { played } = useGame()
  const catalog = useCatalog()
  const server = typeof scenario.server === 'string' ? scenario.server : 'own'
  const specimen = catalog.find(({ id }) => id === server)
  // Who looks for the flaw is not told it here.
  if (played === scenario.server)
    return (
      <p className={styles.server} data-part="server">
        {flaws.hidden}
      </p>
    )
  return (
    <div className={styles.server} data-part="server">
      <select
        aria-label={servers.label}
        value={isOwn ? 'own' : server}
        title={specimen && fromFiles({ text: specimen.flaw })}
        onChange={(event) => chooseServer(lab, scenario, event.target.value)}
      >
        <WholeServers server={scenario.server} />
        {/* What is on stands there before the others are fetched. */}
        {catalog.length === 0 && isOther(server) && <option value={server}>{server}</option>}
        {Object.entries(servers.families).map(([letter, title]) => (
          <Family key={letter} title={title} specimens={familyOf(catalog, letter)} />
        ))}
      </select>
      {scenario.server === 'as-written' && (
        <Suspense fallback={null}>
          <Defects />
        </Suspense>
      )}
      {specimen && (
        <button
          type="button"
          className="button"
          title={specimen.story}
          onClick={() => watchSpecimen(lab, specimen)}
        >
          {servers.watch}
        </button>
      )}
    </div>
  )
}

/** One's own, and those that are no specimen. */
function WholeServers({ server }: Pick<Scenario, 'server'>) {
  const { own, servers } = useWords()
  const { choice, reference, indexed, asWritten } = servers
  return (
    <>
      <option value="own">
        {typeof server === 'string' ? own.choice : own.chosen({ name: serverName(server) })}
      </option>
      <option value="reference">{choice({ id: 'reference', what: reference })}</option>
      <option value="indexed">{choice({ id: 'indexed', what: indexed })}</option>
      <option value="as-written">{choice({ id: 'as-written', what: asWritten })}</option>
    </>
  )
}

interface FamilyProps {
  readonly title: string
  readonly specimens: readonly CatalogEntry[]
}

function Family({ title, specimens }: FamilyProps) {
  const { fromFiles, servers } = useWords()
  if (specimens.length === 0) return null
  return (
    <optgroup label={title}>
      {specimens.map(({ id, flaw, law }) => (
        <option key={id} value={id}>
          {servers.specimen({ id, law, flaw: fromFiles({ text: flaw }) })}
        </option>
      ))}
    </optgroup>
  )
}

function familyOf(catalog: readonly CatalogEntry[], letter: string): readonly CatalogEntry[] {
  return catalog.filter(({ law }) => law.startsWith(letter))
}

function isOther(server: string): boolean {
  return !['reference', 'indexed', 'as-written'].includes(server)
}

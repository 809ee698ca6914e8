import { serverName } from '#scenario/brought.ts'
import type { Scenario } from '#scenario/format.ts'
import { catalog } from '#specimens/catalog.ts'
import { runScenario } from '#store/commands/runScenario.ts'
import { tell } from '#store/commands/tell.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { Defects } from './Defects.tsx'
import { useGame } from './gallery/game.ts'
import { closeOwnCode, openOwnCode, useOwnCode } from './own/ownCode.ts'
import { watchSpecimen } from './watchSpecimen.ts'

/** One's own is written first; another takes over at once. */
function choose(scenario: Scenario, server: string): void {
  if (server === 'own') return void openOwnCode()
  closeOwnCode()
  runScenario({ ...scenario, server }).catch((error: Error) => tell('error', error.message))
}

/** What the laws of a family are about, by the first letter of their numbers. */
const titles: Readonly<Record<string, string>> = {
  S: 'What the server keeps is wrong',
  L: 'Something ends that should go on, or goes on',
  T: 'What clients are told is wrong',
  P: 'One pays for another',
}

/** Specimens by the family of the law that they break. */
const families = Object.entries(titles)
  .map(([letter, title]) => ({
    title,
    specimens: catalog.filter(({ law }) => law.startsWith(letter)),
  }))
  .filter(({ specimens }) => specimens.length > 0)

/** The server under test, and what it gets wrong. What was done so far is run again on the one chosen. */
export function ServerChoice() {
  const scenario = useRoomscope((state) => state.scenario)
  const { flaws, own } = useWords()
  const { draft } = useOwnCode()
  const isOwn = draft !== null || typeof scenario.server === 'object'
  const { played } = useGame()
  const specimen = catalog.find(({ id }) => id === scenario.server)
  // Who looks for the flaw is not told it here.
  if (played === scenario.server) return <p className="server server-hidden">{flaws.hidden}</p>
  return (
    <div className="server">
      <select
        aria-label="Server under test"
        value={isOwn ? 'own' : serverName(scenario.server)}
        title={specimen?.flaw}
        onChange={(event) => choose(scenario, event.target.value)}
      >
        <option value="own">
          {typeof scenario.server === 'string'
            ? own.choice
            : own.chosen({ name: serverName(scenario.server) })}
        </option>
        <option value="reference">reference: keeps every law</option>
        <option value="as-written">as-written: the pattern as tutorials have it</option>
        {families.map(({ title, specimens }) => (
          <optgroup key={title} label={title}>
            {specimens.map(({ id, flaw, law }) => (
              <option key={id} value={id}>
                {`${id} (${law}): ${flaw}`}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {scenario.server === 'as-written' && <Defects />}
      {specimen && (
        <button
          type="button"
          className="button"
          title={specimen.story}
          onClick={() => watchSpecimen(specimen)}
        >
          Watch it break
        </button>
      )}
    </div>
  )
}

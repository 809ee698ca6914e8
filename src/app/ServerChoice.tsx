import { useStore } from 'zustand'
import { parseScenario } from '#scenario/parseScenario.ts'
import { catalog } from '#specimens/catalog.ts'
import { runScenario, watchScenario } from '#store/commands/runScenario.ts'
import { tell } from '#store/commands/tell.ts'
import { store } from '#store/store.ts'

/** The server under test, and what it gets wrong. What was done so far is run again on the one chosen. */
export function ServerChoice() {
  const scenario = useStore(store, (state) => state.scenario)
  const specimen = catalog.find(({ id }) => id === scenario.server)
  return (
    <div className="server">
      <select
        aria-label="Server under test"
        value={scenario.server}
        onChange={(event) => {
          runScenario({ ...scenario, server: event.target.value }).catch((error: Error) =>
            tell('error', error.message),
          )
        }}
      >
        <option value="reference">reference: keeps every law</option>
        <option value="as-written">as-written: the pattern as tutorials have it</option>
        {catalog.map(({ id, flaw, law }) => (
          <option key={id} value={id}>
            {`${id} (${law}): ${flaw}`}
          </option>
        ))}
      </select>
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

/** Plays the least that shows the flaw. */
async function watchSpecimen({
  id,
  flaw,
  story,
  steps,
  settings = {},
}: (typeof catalog)[number]): Promise<void> {
  const parsed = parseScenario({
    roomscope: 1,
    name: flaw,
    description: story,
    server: id,
    settings,
    steps,
  })
  if (!parsed.ok) return tell('error', parsed.problems.map(({ text }) => text).join(' '))
  await watchScenario(parsed.scenario)
}

import { type FormEvent, useState } from 'react'
import type { Scenario } from '#scenario/format.ts'
import { parseJson, parseScenario } from '#scenario/parseScenario.ts'
import { editScenario } from '#store/commands/editScenario.ts'
import { store } from '#store/store.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'

/** What the scenario is called, what it is for, and how its world is set. */
export function ScenarioHead() {
  const scenario = useRoomscope((state) => state.scenario)
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      className="more steps-head"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <strong>{scenario.name || 'Without a name'}</strong> · seed {scenario.seed}
      </summary>
      {isOpen ? (
        <HeadForm key={JSON.stringify({ ...scenario, steps: 0 })} scenario={scenario} />
      ) : null}
    </details>
  )
}

function HeadForm({ scenario }: { readonly scenario: Scenario }) {
  const [name, setName] = useState(scenario.name)
  const [description, setDescription] = useState(scenario.description ?? '')
  const [seed, setSeed] = useState(String(scenario.seed))
  const [settings, setSettings] = useState(() => settingsText(scenario))
  const [problems, setProblems] = useState('')

  async function submit(event: FormEvent) {
    event.preventDefault()
    const json = parseJson(settings, '$.settings')
    if (!json.ok) return setProblems(textOf(json.problems))
    const { description: _, steps, ...head } = scenario
    const about = description.trim() === '' ? {} : { description }
    const edited = {
      ...head,
      steps: [],
      ...about,
      name,
      seed: numberOf(seed),
      settings: json.value,
    }
    const parsed = parseScenario(edited)
    if (!parsed.ok) return setProblems(textOf(parsed.problems))
    try {
      await editScenario({ ...parsed.scenario, steps }, store.getState().world.step)
    } catch (error) {
      setProblems(error instanceof Error ? error.message : String(error))
    }
  }

  return (
    <form className="steps-head-form" aria-label="About the scenario" onSubmit={submit}>
      <label className="field">
        Scenario name
        <input value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <label className="field">
        Description
        <textarea
          rows={2}
          value={description}
          onChange={(event) => setDescription(event.target.value)}
        />
      </label>
      <label className="field">
        Seed
        <input inputMode="numeric" value={seed} onChange={(event) => setSeed(event.target.value)} />
      </label>
      <label className="field">
        Settings as JSON
        <textarea
          rows={6}
          className="steps-code"
          spellCheck={false}
          value={settings}
          onChange={(event) => setSettings(event.target.value)}
        />
      </label>
      {problems !== '' && (
        <p role="alert" className="hint steps-problem">
          {problems}
        </p>
      )}
      <button type="submit" className="button button-small button-primary">
        Apply and run again
      </button>
    </form>
  )
}

function settingsText({ settings }: Scenario): string {
  const lines = Object.entries(settings).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  )
  return `{\n${lines.join(',\n')}\n}`
}

/** What is no number is passed on as it was typed, for the message. */
function numberOf(typed: string): number | string {
  const value = Number(typed)
  return typed.trim() === '' || Number.isNaN(value) ? typed : value
}

function textOf(problems: readonly { readonly text: string }[]): string {
  return problems.map(({ text }) => text).join('\n')
}

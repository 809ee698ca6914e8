import { type FormEvent, useState } from 'react'
import { insertSteps, replaceStep } from '#scenario/editScenario.ts'
import { parseStepText } from '#scenario/parseScenario.ts'
import { stepTemplate, stepWords } from '#scenario/steps.ts'
import { editScenario } from '#store/commands/editScenario.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { describeStep } from '#words/describeStep.ts'
import type { Draft } from './Scenario.tsx'
import { When } from './When.tsx'

interface StepEditorProps {
  readonly draft: Draft
  readonly onClose: () => void
}

/** One step as JSON; what is wrong with it stands below while it is written, in the parser's words. */
export function StepEditor({ draft: { index, isNew }, onClose }: StepEditorProps) {
  const scenario = useRoomscope((state) => state.scenario)
  const words = useWords()
  const about = useAbout()
  const [text, setText] = useState(() =>
    pretty(isNew ? stepTemplate('wait', about) : scenario.steps[index]),
  )
  const [refused, setRefused] = useState('')
  const parsed = parseStepText(text, `$.steps[${index}]`)
  const problems = parsed.ok ? refused : parsed.problems.map((problem) => problem.text).join('\n')

  function change(next: string) {
    setRefused('')
    setText(next)
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!parsed.ok) return
    const edit = isNew ? insertSteps : replaceStep
    try {
      await editScenario(edit(scenario, index, parsed.step), index)
      onClose()
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error))
    }
  }

  return (
    <form
      className="step-editor"
      aria-label={isNew ? `New step ${index + 1}` : `Step ${index + 1}`}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
        event.stopPropagation()
      }}
    >
      <label className="field">
        {isNew ? `New step ${index + 1}: what` : `Step ${index + 1}: another kind`}
        <select
          value={wordOf(text)}
          onChange={(event) => change(pretty(stepTemplate(event.target.value, about)))}
        >
          <optgroup label="do">
            {stepWords.do.map((word) => (
              <option key={word}>{word}</option>
            ))}
          </optgroup>
          <optgroup label="expect">
            {stepWords.expect.map((word) => (
              <option key={word}>{word}</option>
            ))}
          </optgroup>
        </select>
      </label>
      <label className="field">
        The step as JSON
        <textarea
          rows={5}
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the one who asked to edit wants to write
          autoFocus
          value={text}
          aria-invalid={problems !== ''}
          aria-describedby="step-editor-problems"
          onChange={(event) => change(event.target.value)}
        />
      </label>
      <When text={text} onChange={change} />
      <p
        id="step-editor-problems"
        role="status"
        className={problems === '' ? 'hint' : 'hint steps-problem'}
      >
        {problems === '' ? parsed.ok && describeStep(words, parsed.step) : problems}
      </p>
      <div className="step-editor-buttons">
        <button type="submit" className="button button-small button-primary" disabled={!parsed.ok}>
          {isNew ? 'Insert step' : 'Change step'}
        </button>
        <button type="button" className="button button-small" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  )
}

/** A new step is about what is chosen, or about the first client and room there are. */
function useAbout() {
  const selection = useRoomscope((state) => state.selection)
  const { clients, rooms, connections } = useRoomscope((state) => state.world)
  const chosen = selection && 'connection' in selection ? selection.connection : undefined
  const client = chosen && connections.get(chosen)?.client
  const room = selection && 'room' in selection ? selection.room : undefined
  return {
    client: client ?? [...clients.keys()].at(0) ?? 'alice',
    room: room ?? [...rooms.keys()].at(0) ?? 'general',
  }
}

function wordOf(text: string): string {
  const parsed = parseStepText(text)
  if (!parsed.ok) return /"(?:do|expect)"\s*:\s*"(\w+)"/.exec(text)?.[1] ?? ''
  return 'do' in parsed.step ? parsed.step.do : parsed.step.expect
}

/** A field a line, for there is little width. */
function pretty(step: unknown): string {
  return JSON.stringify(step, null, 1)
    .replace(/\n +/g, '\n  ')
    .replace(/\[\n +/g, '[')
}

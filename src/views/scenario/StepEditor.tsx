import { type FormEvent, useState } from 'react'
import { insertSteps, replaceStep } from '#scenario/editScenario.ts'
import { parseStepText } from '#scenario/parseScenario.ts'
import { stepTemplate } from '#scenario/steps.ts'
import { editScenario } from '#store/commands/editScenario.ts'
import { saidOf } from '#store/noticeError.ts'
import { cx } from '#views/parts/cx.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { problemsText } from '#words/runs/problemWords.ts'
import { saidWords } from '#words/said.ts'
import { describeStep } from '#words/steps/describeStep.ts'
import type { Draft } from './Scenario.tsx'
import { StepWord, useAbout } from './StepWord.tsx'
import styles from './stepEditor.module.css'
import { stepText } from './stepText.ts'
import { When } from './When.tsx'

interface StepEditorProps {
  readonly draft: Draft
  readonly onClose: () => void
}

/** One step as JSON; what is wrong with it stands below while it is written, in the parser's words. */
export function StepEditor({ draft, onClose }: StepEditorProps) {
  const all = useWords()
  const { editor: words } = all.scenarioPane
  const { text, change, parsed, problems, submit } = useStepDraft(draft, onClose)
  const { isNew, index } = draft
  const step = { step: index + 1 }
  return (
    <form
      className={styles.editor}
      aria-label={isNew ? words.labelNew(step) : words.label(step)}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
        event.stopPropagation()
      }}
    >
      <StepWord
        label={isNew ? words.kindNew(step) : words.kind(step)}
        text={text}
        onChange={change}
      />
      <label className="field">
        {words.json}
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
        className={cx('hint', problems !== '' && styles.problem)}
      >
        {problems === '' ? parsed.ok && describeStep(all, parsed.step) : problems}
      </p>
      <div className={styles.buttons}>
        <button type="submit" className="button button-small button-primary" disabled={!parsed.ok}>
          {isNew ? words.insert : words.change}
        </button>
        <button type="button" className="button button-small" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </form>
  )
}

/** What is typed, what the parser or the world says of it, and how it becomes a step. */
function useStepDraft({ index, isNew }: Draft, onClose: () => void) {
  const lab = useLab()
  const words = useWords()
  const scenario = useRoomscope((state) => state.scenario)
  const about = useAbout()
  const [text, setText] = useState(() =>
    stepText(isNew ? stepTemplate('wait', about) : scenario.steps[index]),
  )
  const [refused, setRefused] = useState('')
  const parsed = parseStepText(text, `$.steps[${index}]`)
  const problems = parsed.ok ? refused : problemsText(words, parsed.problems)

  function change(next: string) {
    setRefused('')
    setText(next)
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!parsed.ok) return
    const edit = isNew ? insertSteps : replaceStep
    try {
      await editScenario(lab, edit(scenario, index, parsed.step), index)
      onClose()
    } catch (error) {
      setRefused(saidWords(words, saidOf(error)))
    }
  }

  return { text, change, parsed, problems, submit }
}

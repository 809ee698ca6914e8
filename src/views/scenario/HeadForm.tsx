import { type FormEvent, type ReactNode, useState } from 'react'
import type { Scenario } from '#scenario/format.ts'
import { editScenario } from '#store/commands/editScenario.ts'
import { saidOf } from '#store/noticeError.ts'
import { cx } from '#views/parts/cx.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import { problemsText } from '#words/runs/problemWords.ts'
import { saidWords } from '#words/said.ts'
import { draftOf, readHead } from './headDraft.ts'
import styles from './scenarioHead.module.css'

/** The scenario without its steps, as a form; what is wrong with it stands above the button. */
export function HeadForm({ scenario }: { readonly scenario: Scenario }) {
  const lab = useLab()
  const words = useWords()
  const names = words.scenarioPane.head
  const [draft, setDraft] = useState(() => draftOf(scenario))
  const [problems, setProblems] = useState('')

  async function submit(event: FormEvent) {
    event.preventDefault()
    const read = readHead(scenario, draft)
    if (!read.ok) return setProblems(problemsText(words, read.problems))
    try {
      await editScenario(lab, read.scenario, lab.store.getState().world.step)
    } catch (error) {
      setProblems(saidWords(words, saidOf(error)))
    }
  }

  const bind = (field: keyof typeof draft) => ({
    value: draft[field],
    onChange: ({ target }: { target: { value: string } }) =>
      setDraft({ ...draft, [field]: target.value }),
  })
  return (
    <form className={styles.form} aria-label={names.label} onSubmit={submit}>
      <Field label={names.name}>
        <input {...bind('name')} />
      </Field>
      <Field label={names.description}>
        <textarea rows={2} {...bind('description')} />
      </Field>
      <Field label={names.seed}>
        <input inputMode="numeric" {...bind('seed')} />
      </Field>
      <Field label={names.settings}>
        <textarea rows={6} className={styles.code} spellCheck={false} {...bind('settings')} />
      </Field>
      {problems !== '' && (
        <p role="alert" className={cx('hint', styles.problem)}>
          {problems}
        </p>
      )}
      <button type="submit" className="button button-small button-primary">
        {names.apply}
      </button>
    </form>
  )
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: its control is the child
    <label className="field">
      {label}
      {children}
    </label>
  )
}

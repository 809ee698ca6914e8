import type { Scenario } from '#scenario/format.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { takingInEnglish } from '#words/en/app/taking.ts'
import { stepReport } from '#words/exported/stepReport.ts'
import type { Words } from '#words/words.ts'
import { PrintedPicture } from './PrintedPicture.tsx'
import styles from './print.module.css'

interface Props {
  readonly words: Words
  readonly said: typeof takingInEnglish
  readonly scenario: Scenario
  readonly trace: readonly TraceEvent[]
  readonly picture: SVGElement | null
}

/** A run on paper: the picture of the moment, every step with what broke, what the laws demand. */
export function RunSheet({ words, said, scenario, trace, picture }: Props) {
  const { title, description, server, steps, demands } = stepReport(words, said, scenario, trace)
  return (
    <>
      <h1>{title}</h1>
      <p>
        {description} {server}
      </p>
      {picture && <PrintedPicture picture={picture} />}
      <h2>{said.print.steps}</h2>
      <ol>
        {steps.map(({ what, told }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
          <li key={i}>
            {what}
            {told.map(({ law, text }) => (
              <p key={`${law} ${text}`} className={styles.told}>
                {law && <strong>{law}</strong>} {text}
              </p>
            ))}
          </li>
        ))}
      </ol>
      {demands.length === 0 ? (
        <p>{said.steps.sound}</p>
      ) : (
        <section className={styles.whole}>
          <h2>{said.steps.broken}</h2>
          {demands.map(({ law, text }) => (
            <p key={law}>
              <strong>{law}</strong> {text}
            </p>
          ))}
        </section>
      )}
    </>
  )
}

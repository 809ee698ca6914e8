import { catalog } from '#specimens/catalog.ts'
import type { Defect } from '#specimens/defects/defect.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './code.module.css'

interface Props {
  readonly server: string
  /** The defect of the pattern as written that is looked at. */
  readonly defect: Defect | null
  /** The code of the server is here. */
  readonly isKnown: boolean
}

/** What the server gets wrong, in words, and where others got the same wrong. */
export function About({ server, defect, isKnown }: Props) {
  const { code, fromFiles } = useWords()
  const specimen = catalog.find(({ id }) => id === server)
  if (defect)
    return <Flawed flaw={`${defect.id}: ${fromFiles({ text: defect.what })}`} law={defect.law} />
  if (specimen) return <Flawed {...specimen} flaw={fromFiles({ text: specimen.flaw })} />
  if (!isKnown) return <p className={styles.sourceAbout}>{code.unknown({ server })}</p>
  return (
    <p className={styles.sourceAbout}>{server === 'reference' ? code.reference : code.asWritten}</p>
  )
}

interface FlawedProps {
  readonly flaw: string
  readonly law: string
  readonly story?: string
  readonly reports?: readonly { readonly name: string; readonly url: string }[]
}

function Flawed({ flaw, law, story = '', reports = [] }: FlawedProps) {
  const { code } = useWords()
  return (
    <div className={styles.sourceAbout}>
      <h3>{flaw}</h3>
      <p>
        {code.breaks} <strong>{law}</strong>. {story}
      </p>
      {reports.length > 0 && (
        <p>
          {code.reports}{' '}
          {reports.map(({ name, url }, i) => (
            <span key={url}>
              {i > 0 && ', '}
              <a href={url} target="_blank" rel="noreferrer">
                {name}
              </a>
            </span>
          ))}
        </p>
      )}
    </div>
  )
}

import { lazy, type ReactNode, Suspense } from 'react'
import { catalog } from '#specimens/catalog.ts'
import type { Defect } from '#specimens/defects/defect.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './code.module.css'

const MendOffer = lazy(async () => ({
  default: (await import('#app/own/mend/MendOffer.tsx')).MendOffer,
}))

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
  const offer = (
    <Suspense fallback={null}>
      <MendOffer server={server} />
    </Suspense>
  )
  if (defect)
    return (
      <Flawed
        {...{ law: defect.law, offer }}
        flaw={`${defect.id}: ${fromFiles({ text: defect.what })}`}
      />
    )
  if (specimen)
    return <Flawed {...specimen} flaw={fromFiles({ text: specimen.flaw })} offer={offer} />
  if (!isKnown) return <p className={styles.sourceAbout}>{code.unknown({ server })}</p>
  if (server === 'reference') return <p className={styles.sourceAbout}>{code.reference}</p>
  if (server === 'indexed') return <p className={styles.sourceAbout}>{code.indexed}</p>
  return (
    <div className={styles.sourceAbout}>
      <p>{code.asWritten}</p>
      {offer}
    </div>
  )
}

interface FlawedProps {
  readonly flaw: string
  readonly law: string
  /** What can be done about it. */
  readonly offer: ReactNode
  readonly story?: string
  readonly reports?: readonly { readonly name: string; readonly url: string }[]
}

function Flawed({ flaw, law, offer, story = '', reports = [] }: FlawedProps) {
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
      {offer}
    </div>
  )
}

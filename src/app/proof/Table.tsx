import { useEffect } from 'react'
import { saveFile } from '#app/keeping/saveFile.ts'
import { ProofSheet } from '#app/print/ProofSheet.tsx'
import { printPage } from '#app/print/printing.ts'
import { showOnPaper } from '#app/print/sheetInView.ts'
import { openFailing } from '#app/search/openFinding.ts'
import type { LawTried } from '#search/proof/proveServer.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import { DefectList } from './DefectList.tsx'
import { defectText } from './defectText.ts'
import styles from './proof.module.css'
import { useProofWords } from './proofWords.ts'
import { countsOf, type Proven, reportOf, saidOfLaw, stepsOf, verdictOnLaw } from './told.ts'

interface TableProps {
  /** What the server is called. */
  readonly server: string
  readonly proven: Proven
}

/** Every law with its verdict; what is broken is a click from the scrubber. It can be printed, and saved. */
export function Table({ server, proven }: TableProps) {
  const all = useWords()
  const words = useProofWords()
  useOnPaper({ server, proven })
  const save = () =>
    saveFile(
      'laws.json',
      JSON.stringify(reportOf(server, proven, all), null, 2),
      'application/json',
    )
  return (
    <>
      <table className={styles.laws} aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{words.law}</th>
            <th scope="col">{words.verdict}</th>
            <th scope="col">{words.what}</th>
          </tr>
        </thead>
        <tbody>
          {proven.laws.map((law) => (
            <LawRow key={law.law} tried={law} />
          ))}
        </tbody>
      </table>
      <SharedDefects proven={proven} />
      <p>
        <button type="button" className="button button-small" onClick={save}>
          {words.save}
        </button>{' '}
        <button type="button" className="button button-small" onClick={() => void printPage()}>
          {words.print}
        </button>
      </p>
    </>
  )
}

/** While the table is looked at, it is what is printed. */
function useOnPaper({ server, proven }: TableProps): void {
  const all = useWords()
  const words = useProofWords()
  useEffect(() => {
    const { laws, shared } = proven
    return showOnPaper(
      <ProofSheet
        title={words.sheet({ server })}
        about={words.about({ server })}
        counts={words.counts(countsOf(laws))}
        heads={[words.law, words.verdict, words.what]}
        laws={laws.map((tried) => ({
          law: tried.law,
          verdict: words.verdicts[verdictOnLaw(tried)],
          text: saidOfLaw(tried, all),
          steps: stepsOf(tried, all),
        }))}
        shared={words.shared({ count: shared.length })}
        defects={shared.map((defect) => defectText(all, defect))}
      />,
    )
  }, [all, words, server, proven])
}

/** The defects of the pattern as it is written that it has too. */
function SharedDefects({ proven: { shared } }: { readonly proven: Proven }) {
  const words = useProofWords()
  const summary = words.shared({ count: shared.length })
  return shared.length === 0 ? <p>{summary}</p> : <DefectList summary={summary} defects={shared} />
}

function LawRow({ tried }: { readonly tried: LawTried }) {
  const lab = useLab()
  const all = useWords()
  const words = useProofWords()
  const { law, broken } = tried
  const verdict = verdictOnLaw(tried)
  const steps = stepsOf(tried, all)
  return (
    <tr data-verdict={verdict}>
      <th scope="row">{law}</th>
      <td>{words.verdicts[verdict]}</td>
      <td>
        {saidOfLaw(tried, all)}{' '}
        {broken && (
          <button
            type="button"
            className="button button-small"
            aria-label={words.watch({ law })}
            onClick={() =>
              openFailing(lab, {
                ...broken.scenario,
                name: words.scenario({ law }),
                description: saidOfLaw(tried, all),
              })
            }
          >
            {words.show}
          </button>
        )}
        {broken && <p>{words.smallest({ steps: steps.join(' · ') })}</p>}
      </td>
    </tr>
  )
}

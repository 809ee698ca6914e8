import { saveFile } from '#app/keeping/saveFile.ts'
import { openFailing } from '#app/search/openFinding.ts'
import type { LawId } from '#laws/laws.ts'
import type { LawTried } from '#search/proof/proveServer.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import { failureText } from '#words/failureText.ts'
import type { Words } from '#words/words.ts'
import styles from './proof.module.css'
import { useProofWords } from './proofWords.ts'

/** Every law with its verdict; what is broken is a click from the scrubber. */
export function Table({ laws }: { readonly laws: readonly LawTried[] }) {
  const all = useWords()
  const words = useProofWords()
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
          {laws.map((law) => (
            <LawRow key={law.law} tried={law} />
          ))}
        </tbody>
      </table>
      <button
        type="button"
        className="button button-small"
        onClick={() =>
          saveFile('laws.json', JSON.stringify(asJson(laws, all), null, 2), 'application/json')
        }
      >
        {words.save}
      </button>
    </>
  )
}

function LawRow({ tried }: { readonly tried: LawTried }) {
  const lab = useLab()
  const all = useWords()
  const words = useProofWords()
  const { law, broken } = tried
  const verdict = verdictOnLaw(tried)
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
      </td>
    </tr>
  )
}

function verdictOnLaw({ broken, why }: LawTried): 'broken' | 'kept' | 'not judged' {
  if (broken) return 'broken'
  return why === null ? 'kept' : 'not judged'
}

function saidOfLaw({ law, broken, why }: LawTried, words: Words): string {
  if (broken) return failureText(words, broken.failure.what)
  return why === null ? words.laws[law as LawId].rule : words.brought.unjudged[why]
}

function asJson(laws: readonly LawTried[], words: Words): readonly object[] {
  return laws.map((tried) => ({
    law: tried.law,
    verdict: verdictOnLaw(tried),
    text: saidOfLaw(tried, words),
    ...(tried.broken ? { scenario: tried.broken.scenario } : {}),
  }))
}

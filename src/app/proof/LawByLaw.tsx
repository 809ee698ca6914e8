import { useServerName } from '#app/search/useServerName.ts'
import type { Proving } from '#search/proof/proveServer.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { notDoneText } from '#words/runs/problemWords.ts'
import styles from './proof.module.css'
import { judgeServer, stopJudging, useProof } from './proofState.ts'
import { useProofWords } from './proofWords.ts'
import { Table } from './Table.tsx'
import { countsOf, type Proven } from './told.ts'

/** Judges the server under test law by law: kept, broken with the smallest scenario, or not judged and why. */
export function LawByLaw() {
  const lab = useLab()
  const words = useProofWords()
  const name = useServerName()
  const server = useRoomscope((state) => state.scenario.server)
  const proving = useProof((state) => state.proving)
  const isAtWork = useProof(
    ({ server: of, proving: now, problem }) => of !== null && !now?.laws && problem === null,
  )
  return (
    <div className={styles.proof}>
      <h3>{words.title}</h3>
      <p>{words.about({ server: name(server) })}</p>
      <button
        type="button"
        className="button"
        onClick={() => (isAtWork ? stopJudging(lab) : judgeServer(lab, server))}
      >
        {isAtWork ? words.stop : words.begin}
      </button>
      {isAtWork && (
        <progress aria-label={words.progress} max={proving?.of ?? 1} value={proving?.done ?? 0} />
      )}
      <p aria-live="polite">
        <ProofResult />
      </p>
      {proving && isProven(proving) && <Table server={name(server)} proven={proving} />}
    </div>
  )
}

function ProofResult() {
  const all = useWords()
  const words = useProofWords()
  const { proving, problem } = useProof((state) => state)
  if (problem !== null) return words.failed({ why: notDoneText(all, problem) })
  if (!proving) return null
  const { laws } = proving
  return laws ? words.counts(countsOf(laws)) : words.done(proving)
}

function isProven(proving: Proving): proving is Proven {
  return proving.laws !== null && proving.shared !== null
}

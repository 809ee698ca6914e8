import { useState } from 'react'
import { codeOf } from '#app/code/codeOf.ts'
import type { OwnWords } from '#app/own/ownPack.ts'
import { useOwnWords } from '#app/own/useOwnWords.ts'
import { whyNotRun } from '#app/own/whyNotRun.ts'
import { DefectList } from '#app/proof/DefectList.tsx'
import { startSandboxProof } from '#host/sandbox/startSandboxProof.ts'
import { startSandboxSearch } from '#host/sandbox/startSandboxSearch.ts'
import { firstFailure } from '#reading/result/firstFailure.ts'
import type { Brought } from '#scenario/brought.ts'
import { notDone } from '#scenario/problems/notDone.ts'
import type { Search } from '#search/finding.ts'
import { asWrittenScenes, defectScenes } from '#search/proof/defectScenes.ts'
import type { SharedDefect } from '#search/proof/sharedDefect.ts'
import { runScenario } from '#store/commands/runScenario.ts'
import { select } from '#store/commands/select.ts'
import { showLine } from '#store/commands/showPane.ts'
import { tellError } from '#store/commands/tell.ts'
import { goTo } from '#store/commands/time/play.ts'
import type { Lab } from '#store/lab.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import { failureText } from '#words/failureText.ts'
import { describeStep } from '#words/steps/describeStep.ts'
import type { Words } from '#words/words.ts'
import { askMended, ownScene, type Part, type Verdict } from './askMended.ts'
import styles from './mending.module.css'

interface MendingProps {
  /** The server whose flaw is to be mended. */
  readonly server: string
  readonly code: Brought
}

type State =
  | { readonly part: Part }
  | { readonly verdict: Verdict; readonly of: string }
  | { readonly error: unknown }

/** Asks for code without the flaw of a server, and says whether what stands in the editor is that. */
export function Mending({ server, code }: MendingProps) {
  const lab = useLab()
  const words = useWords()
  const own = useOwnWords()
  const [state, setState] = useState<State | null>(null)
  const scene = ownScene(server)
  const isAsking = state !== null && 'part' in state
  const verdict =
    state !== null && 'verdict' in state && state.of === code.source ? state.verdict : null
  const ask = async () => {
    setState({ part: 'own' })
    try {
      const asked = await askMended(
        server,
        code,
        portsOf(lab, code, (part) => setState({ part })),
      )
      setState({ verdict: asked, of: code.source })
    } catch (error) {
      setState({ error })
    }
  }
  return (
    <section className={styles.mending} aria-label={own.mend.yourself}>
      <h4>{scene ? own.mend.title({ server, law: scene.law }) : own.mend.all}</h4>
      <div className={styles.ask}>
        <button type="button" className="button" disabled={isAsking} onClick={ask}>
          {own.mend.ask}
        </button>
        {verdict && !verdict.mended && (
          <button type="button" className="button" onClick={() => openBroken(lab, verdict)}>
            {own.mend.open}
          </button>
        )}
        <p role="status" data-tone={verdict ? (verdict.mended ? 'sound' : 'broken') : undefined}>
          {isAsking && own.mend.asking({ part: own.mend.parts[state.part] })}
          {verdict && mendedText(words, own, verdict)}
          {state !== null &&
            'error' in state &&
            own.mend.notRun({ why: whyNotRun(words, own, state.error) })}
        </p>
      </div>
      {verdict && !verdict.mended && verdict.left && <DefectsLeft left={verdict.left} />}
      <ReferenceLines server={server} />
    </section>
  )
}

/** The defects that are still there. */
function DefectsLeft({ left }: { readonly left: readonly SharedDefect[] }) {
  const { mend } = useOwnWords()
  const summary = mend.left({ left: left.length, of: asWrittenScenes.length })
  return <DefectList summary={summary} defects={left} />
}

/** What the reference has where the flaw is, for who wants to see it. */
function ReferenceLines({ server }: { readonly server: string }) {
  const { mend } = useOwnWords()
  const lines = codeOf(server)
    .blocks.filter(({ part }) => part === 'flaw')
    .flatMap(({ rows }) => rows.filter(({ sign }) => sign !== '-'))
  if (!lines.some(({ sign }) => sign === '+')) return null
  return (
    <details>
      <summary>{mend.lines}</summary>
      <pre>{lines.map(({ text }) => text).join('\n')}</pre>
    </details>
  )
}

function mendedText(words: Words, own: OwnWords, verdict: Verdict): string {
  if (verdict.mended) return own.mend.mended({ worlds: verdict.worlds })
  const { scenario, failure, part } = verdict
  const steps = scenario.steps.map((step) => describeStep(words, step)).join(' · ')
  const where = part === 'library' ? scenario.name : own.mend.smallest({ steps })
  return own.mend.notYet({
    law: failure.law,
    text: failureText(words, failure.what),
    scenario: where ?? steps,
  })
}

/** The code is run where all code of one's own is, in worlds beside the live one. */
function portsOf(lab: Lab, server: Brought, begins: (part: Part) => void) {
  const search = (runsMax: number) =>
    new Promise<Search>((resolve, reject) => {
      const options = { server, seed: 1, runsMax, findingsMax: 1 }
      startSandboxSearch(options, (told) => {
        if ('search' in told) {
          if (told.search.ended) resolve(told.search)
        } else reject(notDone(told.problem))
      })
    })
  return {
    run: (scenario: Parameters<Lab['host']['runOnly']>[0]) =>
      lab.inTurn((host) => host.runOnly(scenario)),
    search,
    shared: () => sharedBy(server),
    begins,
  }
}

/** The defects of the pattern as it is written that code has too. */
function sharedBy(server: Brought): Promise<readonly SharedDefect[]> {
  return new Promise((resolve, reject) => {
    startSandboxProof(
      { server, seed: 1, scenarios: [], runs: 0, defects: defectScenes },
      (told) => {
        if ('proving' in told) {
          if (told.proving.shared) resolve(told.proving.shared)
        } else reject(notDone(told.problem))
      },
    )
  })
}

/** Makes what it is still broken by the live scenario, at the broken law and its line. */
async function openBroken(
  lab: Lab,
  { scenario }: Extract<Verdict, { mended: false }>,
): Promise<void> {
  try {
    const { trace } = await runScenario(lab, scenario)
    const seq = firstFailure(trace)
    if (seq === null) return
    goTo(lab, seq)
    select(lab, { kind: 'event', seq })
    showLine(lab)
  } catch (error) {
    tellError(lab, error)
  }
}

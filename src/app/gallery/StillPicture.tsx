import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { unchosen } from '#app/unchosen.ts'
import { violationWords } from '#reading/events/violationWords.ts'
import type { CatalogEntry } from '#specimens/catalog.ts'
import { LabContext, useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import { GraphAt } from '#views/stage/graph/GraphAt.tsx'
import { describeStep } from '#words/steps/describeStep.ts'
import type { Words } from '#words/words.ts'
import styles from './gallery.module.css'
import { type Still, takenStill, wantStill } from './stillOf.ts'

/** The moment at which a flaw shows, taken when it comes into view, and what is wrong then. */
export function StillPicture({ specimen }: { readonly specimen: CatalogEntry }) {
  const lab = useLab()
  const words = useWords()
  const [still, setStill] = useState(() => takenStill(lab, specimen))
  const frame = useRef<HTMLElement>(null)
  useEffect(() => {
    if (still || !frame.current) return undefined
    let giveUp = () => {}
    const observer = new IntersectionObserver(([entry]) => {
      giveUp()
      if (entry?.isIntersecting) giveUp = wantStill(lab, specimen, setStill)
    })
    observer.observe(frame.current)
    return () => {
      observer.disconnect()
      giveUp()
    }
  }, [lab, specimen, still])
  return (
    <figure ref={frame} className={styles.still}>
      <div inert>{still && <StillDrawing still={still} />}</div>
      <figcaption>{still && stillWords(words, still)}</figcaption>
    </figure>
  )
}

/** What was done last, and what is wrong then. */
function stillWords(words: Words, { step, violation }: Still): ReactNode {
  return (
    <>
      {step && <span>{words.flaws.lastStep({ done: describeStep(words, step) })}</span>}
      {violationWords(words, violation).text}
    </>
  )
}

function StillDrawing({ still: { model, geometry } }: { readonly still: Still }) {
  const lab = useLab()
  const plain = useMemo(() => unchosen(lab), [lab])
  return (
    <LabContext value={plain}>
      <GraphAt model={model} geometry={geometry} isScaled />
    </LabContext>
  )
}

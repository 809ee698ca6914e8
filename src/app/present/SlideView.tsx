import { useEffect, useMemo, useRef, useState } from 'react'
import { useTakingWords } from '#app/taking/useTakingWords.ts'
import { stageModel } from '#reading/stage/stageModel.ts'
import { tellError } from '#store/commands/tell.ts'
import { cx } from '#views/parts/cx.ts'
import { Scroller } from '#views/parts/Scroller.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { Graph } from '#views/stage/graph/Graph.tsx'
import { usePlayback } from '#views/timeline/usePlayback.ts'
import { Broken } from './Broken.tsx'
import styles from './presenter.module.css'
import { showMoment } from './showMoment.ts'
import type { Slide } from './slide.ts'

interface Props {
  readonly slide: Slide
  /** Counted from 0. */
  readonly at: number
}

/** A sentence in large letters, and its world. */
export function SlideView({ slide, at }: Props) {
  const { over, heading, lines, choices, world } = slide
  const { present } = useTakingWords()
  const isShown = useWorldShown(slide, at)
  return (
    <div className={styles.slide} data-kind={world ? 'world' : 'title'}>
      <Scroller className={cx(styles.said)} label={present.said}>
        <div role="status">
          {over && <p className={styles.over}>{over}</p>}
          <h1 className={cx(heading.length > 90 && styles.long)}>{heading}</h1>
          {choices.length > 0 && (
            <ul className={styles.choices}>
              {choices.map(({ text, isRight }) => (
                <li key={text} data-right={isRight}>
                  <span aria-hidden="true">{isRight === null ? '○' : isRight ? '✓' : '✗'}</span>{' '}
                  {text}
                </li>
              ))}
            </ul>
          )}
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        {world && isShown && <Broken world={world} />}
      </Scroller>
      {world && <div className={cx('panel', styles.picture)}>{isShown && <SlidePicture />}</div>}
    </div>
  )
}

/** The world as it stands. What it shows is said beside it, so no key and no reader goes into it. */
function SlidePicture() {
  const world = useRoomscope((state) => state.world)
  const model = useMemo(() => stageModel(world), [world])
  usePlayback()
  return (
    <div className={styles.inert} inert>
      <Graph model={model} world={world} />
    </div>
  )
}

/** Brings a slide's world about; false until it is there. Who goes on sees the step as it happens. */
function useWorldShown({ world }: Slide, at: number): boolean {
  const lab = useLab()
  const [shown, setShown] = useState<Slide['world']>(null)
  const before = useRef(at)
  useEffect(() => {
    const moves = at === before.current + 1
    before.current = at
    if (!world) return
    let isWanted = true
    showMoment(lab, world, moves, () => isWanted).then(
      () => isWanted && setShown(world),
      (error: unknown) => tellError(lab, error),
    )
    return () => {
      isWanted = false
    }
  }, [lab, world, at])
  const isThere = useRoomscope(({ scenario }) => scenario === world?.scenario)
  return isThere && shown !== null
}

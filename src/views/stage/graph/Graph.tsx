import { type ReactNode, useMemo, useRef, useState } from 'react'
import type { Order } from '#reading/stage/columns.ts'
import { chosenParts } from '#reading/stage/lit.ts'
import { neighbourhood } from '#reading/stage/neighbourhood.ts'
import type { StageModel } from '#reading/stage/stageModel.ts'
import type { World } from '#trace/world.ts'
import { cx } from '#views/parts/cx.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useSize } from '#views/parts/useSize.ts'
import { useWords } from '#views/parts/useWords.ts'
import { pathOf } from './curve.ts'
import { Drawing } from './Drawing.tsx'
import { FlightsCanvas } from './FlightsCanvas.tsx'
import { layOut } from './geometry.ts'
import styles from './graph.module.css'
import { useArrowKeys } from './useArrowKeys.ts'
import { useLeaving } from './useLeaving.ts'
import { useLit } from './useLit.ts'
import { useOrder } from './useOrder.ts'
import { useScrollTop } from './useScrollTop.ts'

/** More connections than this are not drawn at once; the ledger lists them all. */
const connectionsDrawnMax = 150
/** So many of them are drawn then: as many as can be read. */
const neighboursDrawnMax = 40

interface Props {
  readonly model: StageModel
  /** The world that the model was read from. */
  readonly world: World
  readonly label?: string
  /** The order of the rows, where another picture has the same; its own when it is left out. */
  readonly rows?: Order
  /** Beside what is said of a crowd: the way to the whole of it. */
  readonly way?: ReactNode
}

/** The picture: connections left, rooms right, and each side's half of every membership between. */
export function Graph({ model: whole, world, label, rows, way }: Props) {
  const { stage } = useWords()
  const model = useDrawn(whole, world)
  const frame = useRef<HTMLDivElement>(null)
  const size = useSize(frame)
  const viewTop = useScrollTop(frame)
  const order = useOrder(model, rows)
  const geometry = useMemo(
    () => layOut(model, order, size.width, size.height, viewTop),
    [model, order, size, viewTop],
  )
  const leaving = useLeaving(geometry.edges)
  const [pointed, setPointed] = useState<string | null>(null)
  const { lit, receipts } = useLit(model, pointed)
  const onKeyDown = useArrowKeys(frame)
  const [drawn, of] = [model.connections.length, whole.connections.length]
  return (
    <>
      {drawn < of && (
        <div className={styles.note}>
          <p>{stage.tooMany({ drawn, of })}</p>
          {way}
        </div>
      )}
      <div className={styles.frame} ref={frame}>
        {size.width > 0 && (
          <svg
            className={cx(styles.svg, geometry.height > size.height && styles.tall)}
            data-dimmed={lit !== null}
            width={geometry.width}
            height={geometry.height}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its parts are its options
            role="listbox"
            tabIndex={0}
            aria-label={label ?? stage.picture}
            onKeyDown={onKeyDown}
            onPointerLeave={() => setPointed(null)}
          >
            {leaving.map(({ key, curve }) => (
              <path key={key} className={styles.leaving} d={pathOf(curve)} />
            ))}
            <Drawing
              model={model}
              geometry={geometry}
              lit={lit}
              receipts={receipts}
              onPoint={setPointed}
            />
          </svg>
        )}
        <FlightsCanvas world={world} geometry={geometry} />
      </div>
    </>
  )
}

/** Of a crowd, the part around what is chosen. */
function useDrawn(whole: StageModel, world: World): StageModel {
  const selection = useRoomscope((state) => state.selection)
  const trace = useRoomscope((state) => state.trace)
  const tooMany = whole.connections.length > connectionsDrawnMax
  return useMemo(() => {
    if (!tooMany) return whole
    return neighbourhood(whole, chosenParts(selection, world, trace), neighboursDrawnMax)
  }, [tooMany, whole, world, selection, trace])
}

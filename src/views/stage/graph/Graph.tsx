import { useCallback, useMemo, useRef, useState } from 'react'
import type { Order } from '#reading/stage/columns.ts'
import { neighbourhood } from '#reading/stage/neighbourhood.ts'
import type { StageModel } from '#reading/stage/stageModel.ts'
import type { World } from '#trace/world.ts'
import { cx } from '#views/parts/cx.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useSize } from '#views/parts/useSize.ts'
import { useWords } from '#views/parts/useWords.ts'
import { NodeMenuLater } from '#views/stage/graph/choosing/NodeMenuLater.tsx'
import { type Asked, OfferContext } from '#views/stage/graph/choosing/offer.ts'
import { useArrowKeys } from '#views/stage/graph/choosing/useArrowKeys.ts'
import { useOffers } from '#views/verbs/offers.ts'
import { pathOf } from './curve.ts'
import { Drawing } from './Drawing.tsx'
import { FlightsCanvas } from './FlightsCanvas.tsx'
import { layOut } from './geometry.ts'
import styles from './graph.module.css'
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
}

/** The picture: connections left, rooms right, and each side's half of every membership between. */
export function Graph({ model: whole, world, label, rows }: Props) {
  const { stage } = useWords()
  const model = useDrawn(whole)
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
  const offers = useOffers()
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = useCallback(() => setAsked(null), [])
  const [drawn, of] = [model.connections.length, whole.connections.length]
  return (
    <>
      {drawn < of && <p className={styles.note}>{stage.tooMany({ drawn, of })}</p>}
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
            <OfferContext value={offers ? setAsked : null}>
              <Drawing
                model={model}
                geometry={geometry}
                lit={lit}
                receipts={receipts}
                onPoint={setPointed}
              />
            </OfferContext>
          </svg>
        )}
        <FlightsCanvas world={world} geometry={geometry} />
        {asked && <NodeMenuLater asked={asked} geometry={geometry} onClose={close} />}
      </div>
    </>
  )
}

/** Of a crowd, the part around what is chosen. */
function useDrawn(whole: StageModel): StageModel {
  const selection = useRoomscope((state) => state.selection)
  const tooMany = whole.connections.length > connectionsDrawnMax
  return useMemo(
    () => (tooMany ? neighbourhood(whole, selection, neighboursDrawnMax) : whole),
    [tooMany, whole, selection],
  )
}

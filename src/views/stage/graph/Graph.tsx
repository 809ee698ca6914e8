import {
  type ReactNode,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Order } from '#reading/stage/columns.ts'
import { stageCounts } from '#reading/stage/stageCounts.ts'
import type { StageModel } from '#reading/stage/stageModel.ts'
import type { World } from '#trace/world.ts'
import { cx } from '#views/parts/cx.ts'
import { useSize } from '#views/parts/useSize.ts'
import { useWords } from '#views/parts/useWords.ts'
import { NodeMenuLater } from '#views/stage/graph/choosing/NodeMenuLater.tsx'
import { type Asked, OfferContext } from '#views/stage/graph/choosing/offer.ts'
import { useArrowKeys } from '#views/stage/graph/choosing/useArrowKeys.ts'
import { VerbsButton } from '#views/stage/graph/choosing/VerbsButton.tsx'
import { DragLater } from '#views/stage/graph/dragging/DragLater.tsx'
import { useDragging } from '#views/stage/graph/dragging/useDragging.ts'
import { useOffers } from '#views/verbs/offers.ts'
import { pathOf } from './curve.ts'
import { Drawing } from './Drawing.tsx'
import { FlightsCanvas } from './FlightsCanvas.tsx'
import { type Geometry, layOut } from './geometry.ts'
import styles from './graph.module.css'
import { useDrawn } from './useDrawn.ts'
import { useLeaving } from './useLeaving.ts'
import { useLit } from './useLit.ts'
import { useOrder } from './useOrder.ts'
import { useScrollTop } from './useScrollTop.ts'

interface Props {
  readonly model: StageModel
  /** The world that the model was read from. */
  readonly world: World
  readonly label?: string
  /** The order of the rows, where another picture has the same; its own when it is left out. */
  readonly rows?: Order
  /** Beside what is said of a crowd: the way to the whole of it. */
  readonly way?: ReactNode
  /** What a crowd is drawn around while nothing is chosen, by its keys; what matters most when it is left out. */
  readonly around?: readonly string[]
}

/** The picture: connections left, rooms right, and each side's half of every membership between. */
export function Graph({ model: whole, world, label, rows, way, around }: Props) {
  const { stage } = useWords()
  const model = useDrawn(whole, world, around)
  const frame = useRef<HTMLDivElement>(null)
  const size = useSize(frame)
  const geometry = useLaidOut(model, rows, frame, size)
  const leaving = useLeaving(geometry.edges)
  const [pointed, setPointed] = useState<string | null>(null)
  const dragging = useDragging()
  const { lit, receipts } = useLit(model, dragging.dragged ? null : pointed)
  const onKeyDown = useArrowKeys(frame)
  const offers = useOffers()
  const [asked, setAsked] = useState<Asked | null>(null)
  return (
    <>
      <CrowdNote drawn={model.connections.length} whole={whole} way={way} />
      <div className={styles.frame} ref={frame}>
        {size.width > 0 && (
          <svg
            className={cx(
              styles.svg,
              geometry.height > size.height && styles.tall,
              offers && styles.draggable,
            )}
            data-dimmed={lit !== null}
            width={geometry.width}
            height={geometry.height}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its parts are its options
            role="listbox"
            tabIndex={0}
            aria-label={label ?? stage.picture}
            onKeyDown={onKeyDown}
            onPointerDown={offers ? dragging.onPointerDown : undefined}
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
        {offers && <VerbsButton geometry={geometry} onOpen={setAsked} />}
        <AtHand {...{ world, geometry, dragging, asked }} onAsk={setAsked} />
      </div>
    </>
  )
}

/** Where all of it is, in what there is to see of the frame. */
function useLaidOut(
  model: StageModel,
  rows: Order | undefined,
  frame: RefObject<HTMLDivElement | null>,
  { width, height }: ReturnType<typeof useSize>,
): Geometry {
  const viewTop = useScrollTop(frame)
  const order = useOrder(model, rows)
  return useMemo(
    () => layOut(model, order, width, height, viewTop),
    [model, order, width, height, viewTop],
  )
}

interface CrowdNoteProps extends Pick<Props, 'way'> {
  /** So many connections of it are drawn. */
  readonly drawn: number
  readonly whole: StageModel
}

/** That not all of a crowd is drawn, and where the whole of it is. */
function CrowdNote({ drawn, whole, way }: CrowdNoteProps) {
  const { stage } = useWords()
  const of = whole.connections.length
  if (drawn === of) return null
  return (
    <div className={styles.note}>
      <p>{stage.tooMany({ drawn, of, gone: stageCounts(whole).gone })}</p>
      {way}
    </div>
  )
}

interface AtHandProps extends Pick<Props, 'world'> {
  readonly geometry: Geometry
  readonly dragging: ReturnType<typeof useDragging>
  readonly asked: Asked | null
  readonly onAsk: (asked: Asked | null) => void
}

/** What is over the picture while somebody acts in it: a node that is dragged, and the verbs of one. */
function AtHand({ world, geometry, dragging, asked, onAsk }: AtHandProps) {
  const { pressed, onBegin, onEnd } = dragging
  const close = useCallback(() => onAsk(null), [onAsk])
  return (
    <>
      {pressed && (
        <DragLater
          key={`${pressed.pointerId} ${pressed.x} ${pressed.y}`}
          {...{ pressed, world, geometry, onAsk, onBegin, onEnd }}
        />
      )}
      {asked && <NodeMenuLater asked={asked} geometry={geometry} onClose={close} />}
    </>
  )
}

interface StillProps extends Pick<Props, 'model' | 'world'> {
  readonly width: number
  readonly heightMin: number
  readonly onLaidOut: (geometry: Geometry) => void
}

/**
 * The picture for a page of paper or a file: of a given width and as high as it needs. Its rows stand
 * as where the moment is the first that is seen, so one moment is one picture.
 */
export function StillGraph({ model: whole, world, width, heightMin, onLaidOut }: StillProps) {
  const model = useDrawn(whole, world, undefined)
  const order = useOrder(model, undefined)
  const geometry = useMemo(
    () => layOut(model, order, width, heightMin),
    [model, order, width, heightMin],
  )
  const { lit, receipts } = useLit(model, null)
  useLayoutEffect(() => onLaidOut(geometry), [geometry, onLaidOut])
  return (
    <svg className={styles.svg} data-dimmed={lit !== null} aria-hidden="true">
      <Drawing
        model={model}
        geometry={geometry}
        lit={lit}
        receipts={receipts}
        onPoint={() => undefined}
      />
    </svg>
  )
}

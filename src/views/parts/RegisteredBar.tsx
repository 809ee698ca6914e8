import type { StageConnection } from '#reading/stage/stageModel.ts'
import { cx } from './cx.ts'
import styles from './registeredBar.module.css'

interface Props {
  readonly registered: StageConnection['registered']
  /** A law has found that it is not as it should be. */
  readonly broken: boolean
}

/**
 * Whether the server has the connection, as a bar at the left of its glyph: whole where it has it,
 * hollow and dashed where it should and has not, none where it rightly has not.
 */
export function RegisteredBar({ registered, broken }: Props) {
  if (registered === 'no') return null
  const hollow = registered === 'missing'
  return <RegisteredShape x="-19" y="-9" width="4" height="18" hollow={hollow} broken={broken} />
}

interface ShapeProps extends Readonly<Record<'x' | 'y' | 'width' | 'height', string>> {
  readonly hollow?: boolean
  readonly broken?: boolean
}

/** The bar alone, at a place. */
export function RegisteredShape({ hollow = false, broken = false, ...place }: ShapeProps) {
  return (
    <rect
      className={cx(styles.bar, hollow && styles.hollow, broken && styles.broken)}
      {...place}
      rx="1.5"
    />
  )
}

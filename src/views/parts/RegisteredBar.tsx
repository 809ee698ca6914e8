import type { StageConnection } from '#reading/stage/stageModel.ts'
import { cx } from './cx.ts'

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
  return (
    <rect
      className={cx(
        'registered',
        registered === 'missing' && 'registered-hollow',
        broken && 'registered-broken',
      )}
      x="-19"
      y="-9"
      width="4"
      height="18"
      rx="1.5"
    />
  )
}

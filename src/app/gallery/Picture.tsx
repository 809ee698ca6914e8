import { cx } from '#views/parts/cx.ts'
import styles from './gallery.module.css'
import { scenePicture } from './scenePicture.ts'

const widthPx = 120
const heightPx = 64
const leftPx = 18
const rightPx = 76

/** A small drawing of a scene: clients left, rooms right, and how each client ends. */
export function ScenePicture({ steps }: { readonly steps: readonly object[] }) {
  const { clients, rooms, memberships } = scenePicture(steps)
  const clientY = (at: number) => placeAlong(at, clients.length)
  const roomY = (at: number) => placeAlong(at, rooms.length)
  return (
    <svg className={styles.scene} viewBox={`0 0 ${widthPx} ${heightPx}`} aria-hidden="true">
      {memberships.map(({ client, room, left }) => (
        <path
          key={`${client} ${room}`}
          className={cx(styles.sceneLine, left && styles.sceneLeft)}
          d={`M${leftPx},${clientY(client)} C48,${clientY(client)} 48,${roomY(room)} ${rightPx},${roomY(room)}`}
        />
      ))}
      {rooms.map((room, at) => (
        <rect
          key={room}
          className={styles.sceneRoom}
          x={rightPx}
          y={roomY(at) - 9}
          width="36"
          height="18"
          rx="5"
        />
      ))}
      {clients.map(({ name, end }, at) => (
        <g key={name} className={styles.sceneClient} data-end={end}>
          <circle cx={leftPx} cy={clientY(at)} r="7" />
          {end === 'gone' && <path d={`M${leftPx - 5},${clientY(at) - 5} l10,10 m0,-10 l-10,10`} />}
          {end === 'slow' && <path d={`M${leftPx - 2},${clientY(at) - 4} v8 m4,0 v-8`} />}
        </g>
      ))}
    </svg>
  )
}

/** The middle of one of so many that share the height. */
function placeAlong(at: number, of: number): number {
  return Math.round(((at + 0.5) * heightPx) / Math.max(of, 1))
}

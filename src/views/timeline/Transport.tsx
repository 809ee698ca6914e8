import { traceIndex } from '#reading/events/traceIndex.ts'
import {
  goToFirst,
  nextProblem,
  nextStep,
  previousProblem,
  previousStep,
} from '#store/commands/time/jump.ts'
import { pause, play, playBackwards, replay, stepBack, stepOn } from '#store/commands/time/play.ts'
import { seekEnd } from '#store/commands/time/seek.ts'
import { cx } from '#views/parts/cx.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './controls.module.css'
import { IconButton } from './IconButton.tsx'

/** The ways back: to the beginning, by step, by event. */
const back = [
  { icon: 'first', name: 'first', keys: 'Home', go: goToFirst },
  { icon: 'stepBack', name: 'previousStep', keys: 'Shift + ,', go: previousStep },
  { icon: 'eventBack', name: 'eventBack', keys: ',', go: stepBack },
] as const

/** The ways on: by event, by step, to the end. */
const on = [
  { icon: 'eventOn', name: 'eventOn', keys: '.', go: stepOn },
  { icon: 'stepOn', name: 'nextStep', keys: 'Shift + .', go: nextStep },
  { icon: 'last', name: 'last', keys: 'End', go: seekEnd },
] as const

/** First, by step, by event, play; and the same the other way. */
export function Transport() {
  const { timeline: words } = useWords()
  const isFirst = useRoomscope((state) => state.playhead < 0)
  const isLast = useRoomscope((state) => state.playhead === state.trace.length - 1)
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups no form fields
    <div
      className={cx(styles.group, styles.ways)}
      data-part="time-ways"
      role="group"
      aria-label={words.ways}
    >
      <Ways of={back} disabled={isFirst} />
      <PlayButton isLast={isLast} />
      <Ways of={on} disabled={isLast} />
    </div>
  )
}

/** What time does next: it runs on, or is held; where all has been shown, it may begin again. */
function PlayButton({ isLast }: { readonly isLast: boolean }) {
  const lab = useLab()
  const { timeline: words } = useWords()
  const playing = useRoomscope((state) => state.playing && !state.backwards)
  const isEmpty = useRoomscope((state) => state.trace.length === 0)
  const does = !playing || isEmpty ? 'play' : isLast ? 'replay' : 'pause'
  const run = { play, pause, replay }[does]
  return (
    <button
      type="button"
      className={cx('button', !isLast && 'button-primary', styles.play)}
      disabled={isEmpty}
      onClick={() => run(lab)}
      title={words[does].title}
    >
      {words[does].label}
    </button>
  )
}

interface WaysProps {
  readonly of: typeof back | typeof on
  readonly disabled: boolean
}

function Ways({ of, disabled }: WaysProps) {
  const lab = useLab()
  const { timeline } = useWords()
  return of.map(({ icon, name, keys, go }) => (
    <IconButton
      key={icon}
      icon={icon}
      name={timeline[name]}
      keys={keys}
      disabled={disabled}
      onClick={() => go(lab)}
    />
  ))
}

/** The broken laws before and after what is shown. */
export function ToProblems() {
  const lab = useLab()
  const { timeline: words } = useWords()
  const before = useRoomscope(({ trace, playhead }) => {
    const [first] = traceIndex(trace).problems
    return first !== undefined && first < playhead
  })
  const after = useRoomscope(
    ({ trace, playhead }) => (traceIndex(trace).problems.at(-1) ?? -1) > playhead,
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups no form fields
    <div
      className={cx(styles.group, styles.rare, styles.problems)}
      data-part="time-rare"
      role="group"
      aria-label={words.problems}
    >
      <IconButton
        icon="problemBack"
        name={words.previousProblem}
        keys="["
        disabled={!before}
        onClick={() => previousProblem(lab)}
      />
      <IconButton
        icon="problemOn"
        name={words.nextProblem}
        keys="]"
        disabled={!after}
        onClick={() => nextProblem(lab)}
      />
    </div>
  )
}

/** Lets time run towards the beginning. */
export function Backwards() {
  const lab = useLab()
  const { timeline: words } = useWords()
  const backwards = useRoomscope((state) => state.playing && state.backwards)
  const isFirst = useRoomscope((state) => state.playhead < 0)
  return (
    <button
      type="button"
      className={cx('button', styles.rare)}
      data-part="time-rare"
      aria-pressed={backwards}
      disabled={isFirst}
      title={words.backwards.title}
      onClick={backwards ? () => pause(lab) : () => playBackwards(lab)}
    >
      {words.backwards.label}
    </button>
  )
}

import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { advancePlayback } from '#store/commands/advancePlayback.ts'
import { pause, play, stepBack, stepOn } from '#store/commands/play.ts'
import { store } from '#store/store.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'

/** A picture that took longer than this, as in a hidden tab, moves time on by no more. */
const pictureMsMax = 100

/** Moves shown time on while it plays and there is something to come; and its keys. */
export function usePlayback(): void {
  const running = useRoomscope(
    ({ playing, playhead, trace }) => playing && playhead < trace.length - 1,
  )
  useEffect(() => {
    if (!running) return
    let before = performance.now()
    let request = requestAnimationFrame(function picture(now) {
      advancePlayback(Math.min(pictureMsMax, now - before))
      before = now
      request = requestAnimationFrame(picture)
    })
    return () => cancelAnimationFrame(request)
  }, [running])
  useEffect(
    () =>
      tinykeys(window, {
        Space: unlessBusy(() => (store.getState().playing ? pause() : play())),
        Period: unlessBusy(stepOn),
        Comma: unlessBusy(stepBack),
      }),
    [],
  )
}

/** A key that means something where the focus is keeps its meaning there. */
function unlessBusy(command: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    const target = event.target as HTMLElement
    const busy =
      'input, textarea, select, button, summary, [role=option], [role=tab], [role=menuitem]'
    if (target.closest(busy)) return
    event.preventDefault()
    command()
  }
}

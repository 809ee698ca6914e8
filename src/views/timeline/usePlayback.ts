import { useEffect } from 'react'
import { advancePlayback } from '#store/commands/time/advancePlayback.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'

/** A picture that took longer than this, as in a hidden tab, moves time on by no more. */
const pictureMsMax = 100

/** Moves shown time on, or back, while it plays and there is something to come. */
export function usePlayback(): void {
  const lab = useLab()
  const running = useRoomscope(
    ({ playing, backwards, playhead, trace }) =>
      playing && (backwards || playhead < trace.length - 1),
  )
  useEffect(() => {
    if (!running) return
    let before = performance.now()
    let request = requestAnimationFrame(function picture(now) {
      advancePlayback(lab, Math.min(pictureMsMax, now - before))
      before = now
      request = requestAnimationFrame(picture)
    })
    return () => cancelAnimationFrame(request)
  }, [lab, running])
}

import { stepMoments } from '#reading/events/stepMoments.ts'
import { openWorld } from '#store/commands/openWorld.ts'
import { goToStep } from '#store/commands/time/goToStep.ts'
import { goTo, play } from '#store/commands/time/play.ts'
import type { Lab } from '#store/lab.ts'
import { ofLab } from '#store/ofLab.ts'
import type { Slide } from './slide.ts'

/** How to stop what plays for the slide that is shown. */
const playingOf = ofLab(() => ({ stop: () => {} }))

/**
 * Shows a slide's world at its moment; with `moves` the step is seen as it happens. `isWanted` says
 * after a wait whether another slide is on by then. Rejects when the world cannot be run.
 */
export async function showMoment(
  lab: Lab,
  { scenario, step, tells }: NonNullable<Slide['world']>,
  moves: boolean,
  isWanted: () => boolean,
): Promise<void> {
  playingOf(lab).stop()
  if (lab.store.getState().scenario !== scenario) {
    await openWorld(lab, scenario)
    if (!isWanted()) return
  }
  if (moves && tells === 'step') playStep(lab, step)
  else goToStep(lab, step)
}

/** Plays a step from its beginning until it has come to rest, and holds there. */
function playStep(lab: Lab, step: number): void {
  const moment = stepMoments(lab.store.getState().trace)[step]
  if (!moment) return goToStep(lab, step)
  const { endSeq } = moment
  goTo(lab, moment.seq)
  const stop = lab.store.subscribe(({ playhead }) => {
    if (playhead < endSeq) return
    stop()
    goTo(lab, endSeq)
  })
  playingOf(lab).stop = stop
  play(lab)
}

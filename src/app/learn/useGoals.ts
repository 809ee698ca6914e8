import { useEffect, useState } from 'react'
import type { Findings } from '#lessons/goal.ts'
import type { Lesson } from '#lessons/lesson.ts'
import { askedScenario, type Found, foundIn, isLessonWorld } from '#lessons/lessonWorld.ts'
import type { Scenario } from '#scenario/format.ts'
import { runApart } from '#store/commands/openWorld.ts'
import type { Lab } from '#store/lab.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'

interface FoundOf extends Found {
  readonly of: Scenario
}

const nothing: Found = { met: [], slip: null }

/** Which goals are reached, and what went wrong. It changes when what was done is shown to its end, not before. */
export function useGoals(lesson: Lesson): Found {
  const lab = useLab()
  const scenario = useRoomscope((state) => state.scenario)
  const isOver = useRoomscope(({ playhead, trace }) => playhead === trace.length - 1)
  const [found, setFound] = useState<FoundOf | null>(null)
  const [shown, setShown] = useState<FoundOf | null>(null)
  useEffect(() => askWorld(lab, lesson, scenario, setFound), [lab, lesson, scenario])
  useEffect(() => {
    if (isOver && found?.of === scenario) setShown(found)
  }, [found, isOver, scenario])
  return scenario.server === lesson.server ? (shown ?? nothing) : nothing
}

/** Asks the world; resolves to how to stop listening to its answer. */
function askWorld(
  lab: Lab,
  lesson: Lesson,
  scenario: Scenario,
  tell: (found: FoundOf) => void,
): () => void {
  let isWanted = isLessonWorld(lesson, scenario) && scenario.server === lesson.server
  if (isWanted) {
    runApart(lab, askedScenario(lesson, scenario)).then(
      ({ trace }) => {
        if (isWanted) tell({ of: scenario, ...foundIn(lesson, scenario, findingsIn(trace)) })
      },
      // A world that cannot be run is told of by what tried to open it.
      () => undefined,
    )
  }
  return () => {
    isWanted = false
  }
}

/** What a run found, by its trace. */
function findingsIn(trace: readonly TraceEvent[]): Findings {
  return {
    expectations: trace.flatMap((event) =>
      event.kind === 'expectation' ? [{ step: event.index, ok: event.ok }] : [],
    ),
    violations: trace.flatMap((event) => (event.kind === 'violation' ? [event] : [])),
  }
}

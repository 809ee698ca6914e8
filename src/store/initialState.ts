import { emptyScenario } from '#scenario/editScenario.ts'
import { fold } from '#trace/fold.ts'
import { noHistory } from './history.ts'
import type { RoomscopeState } from './state.ts'

/** The state before anything was done. */
export function initialState(): RoomscopeState {
  return {
    status: 'ready',
    eventsSoFar: null,
    scenario: emptyScenario(),
    notJudged: [],
    reading: null,
    setAside: null,
    history: noHistory,
    trace: [],
    world: fold([]),
    playhead: -1,
    shownMs: 0,
    playing: true,
    backwards: false,
    lookingBack: false,
    speed: 40,
    selection: null,
    logFilter: { client: null, room: null, kind: null },
    logFrozenAt: null,
    notice: null,
    pane: 'graph',
    lineAsked: 0,
    watched: null,
    comparison: null,
  }
}

import type { Automation } from '#host/automation.ts'
import type { Lab } from '#store/lab.ts'

/**
 * Puts `window.roomscope` in place, for the lab that is `shown`. What is asked of it waits for the
 * page's own start, and is fetched when somebody asks.
 */
export function installAutomation(shown: () => Lab, started: Promise<void>): void {
  const on = async (lab: Lab) => {
    const { labCalls } = await import('./labCalls.ts')
    await started
    return labCalls(lab)
  }
  const automation: Automation = {
    run: async (value) => (await on(shown())).run(value),
    step: async (value) => (await on(shown())).step(value),
    state: async () => (await on(shown())).state(),
    holds: async (value) => (await on(shown())).holds(value),
    violations: async () => (await on(shown())).violations(),
    scenario: async () => (await on(shown())).scenario(),
    trace: async () => (await on(shown())).trace(),
    seek: async (seq) => (await on(shown())).seek(seq),
  }
  window.roomscope = automation
}

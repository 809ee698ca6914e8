import type { Lab } from '#store/lab.ts'
/** Ends the run that is under way; what it has reached is shown. */
export function stopRun(lab: Lab): void {
  lab.host.stop()
}

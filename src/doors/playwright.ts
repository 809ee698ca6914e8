// biome-ignore-all lint/performance/noBarrelFile: a door of the package
import { packageVoice } from '#cli/report/voice.ts'
import { servePage } from './page/servePage.ts'
import { labFixtures } from './playwright/labFixtures.ts'
import type { LabTesting } from './playwright/labTesting.ts'

export { Lab } from './playwright/lab.ts'
export type { LabOptions, LabTest, LabWorkerOptions } from './playwright/labTesting.ts'

/** On the page that comes with the package, which is served for the tests. */
const testing = labFixtures(packageVoice, () => servePage())

/** Playwright’s `expect`, and what can be expected of a lab: `await expect(lab).toHaveMembers(…)`. */
export const expect: LabTesting['expect'] = testing.expect
/** A test with the simulator open in `lab`. */
export const test: LabTesting['test'] = testing.test
/** As `test`, for tests that only run scenarios: one page serves many of them. */
export const scenarioTest: LabTesting['scenarioTest'] = testing.scenarioTest

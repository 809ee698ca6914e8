import type {
  Expect,
  PlaywrightTestArgs,
  PlaywrightTestOptions,
  PlaywrightWorkerArgs,
  PlaywrightWorkerOptions,
  TestType,
} from '@playwright/test'
import type { Lab } from './lab.ts'
import type { labMatchers } from './labMatchers.ts'

/** What a project may set, in its configuration or by `test.use`. */
export interface LabOptions {
  /** A server of your own that all scenarios are run on: the path of its file, or a server's id. */
  readonly serverUnderTest: string
}

/** What a project may set once for all of a worker. */
export interface LabWorkerOptions {
  /** The address of a Roomscope page; when it is left out one is served for the tests. */
  readonly roomscopeUrl: string
}

/** Playwright's `test` with the simulator in `lab`. */
export type LabTest = TestType<
  PlaywrightTestArgs & PlaywrightTestOptions & LabOptions & { readonly lab: Lab },
  PlaywrightWorkerArgs & PlaywrightWorkerOptions & LabWorkerOptions
>

/** What tests of a room server are written with. */
export interface LabTesting {
  /**
   * A test with the simulator open in `lab`. An error on the page fails it, and when it fails it has its trace
   * and a picture attached.
   */
  readonly test: LabTest
  /**
   * As `test`, but one page serves many tests, which is much faster. For tests that only `run` scenarios:
   * each run replaces the world, and nothing else of the page may be changed.
   */
  readonly scenarioTest: LabTest
  /** Playwright's `expect`, and what can be expected of a lab: `await expect(lab).toHaveMembers(…)`. */
  readonly expect: Expect<typeof labMatchers>
}

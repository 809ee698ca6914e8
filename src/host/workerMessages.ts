import type { Scenario, Step } from '#scenario/format.ts'

/** What the page asks its worker. */
export type Ask =
  | { readonly id: number; readonly call: 'run'; readonly scenario: Scenario }
  | { readonly id: number; readonly call: 'runOnly'; readonly scenario: Scenario }
  | { readonly id: number; readonly call: 'step'; readonly step: Step }

/** What the worker answers; `value` is what the call resolves to. */
export type Answer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly text: string }

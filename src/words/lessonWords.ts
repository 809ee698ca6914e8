import type { Lesson } from '#lessons/lesson.ts'

/** What a lesson says; it must have words for each answer, each goal, each slip and each server beside it. */
export interface LessonWords<
  Answer extends string = string,
  GoalName extends string = string,
  Server extends string = string,
  SlipName extends string = string,
> {
  readonly title: string
  /** Beside the living world: what one sees, and what it is about. */
  readonly about: readonly string[]
  /** Asked before one sees. */
  readonly ask: string
  readonly answers: Readonly<Record<Answer, AnswerWords>>
  /** What to bring about. */
  readonly task: string
  /** What the world is asked, a line each. */
  readonly goals: Readonly<Record<GoalName, string>>
  /** What happened to who took it otherwise, and the way back. */
  readonly slips: Readonly<Record<SlipName, string>>
  /** One after the other; the last one says it all. */
  readonly hints: readonly string[]
  /** What it shows, once the goals are reached. */
  readonly seen: string
  readonly beside: Readonly<Record<Server, BesideWords>>
}

interface AnswerWords {
  readonly says: string
  /** Why it is so, or is not. */
  readonly because: string
}

interface BesideWords {
  /** What the button says. */
  readonly show: string
  readonly text: string
}

/** The words of a lesson `L`. */
export type WordsOf<L> =
  L extends Lesson<infer Answer, infer GoalName, infer Server, infer SlipName>
    ? LessonWords<Answer, GoalName, Server, SlipName>
    : never

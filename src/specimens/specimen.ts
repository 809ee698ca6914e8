import type { ClientMaker } from '#client/virtualClient.ts'
import type { ServerUnderTest } from '#server/serverUnderTest.ts'
import type { SpecimenOptions } from './specimenOptions.ts'

/** A server with one flaw, or a right one whose clients have it; the law it breaks first, and the least that shows it. */
export interface Specimen {
  readonly id: string
  /** What it gets wrong, in one line. */
  readonly flaw: string
  /** The law that its scenario breaks first. */
  readonly law: string
  /** Some words of the line with the flaw; left out, it is the first line that differs from the reference. */
  readonly line?: string
  /** How it comes about and what it costs. */
  readonly story: string
  /** Where the same went wrong in a real project. */
  readonly reports?: readonly Report[]
  /** The least that shows it, as in a scenario file. */
  readonly steps: readonly object[]
  /** The settings that the steps need, as in a scenario file. */
  readonly settings?: object
  /** Its classes, as they stand in its file and beside it; left out, it is the one named as the id. */
  readonly classes?: readonly string[]
  readonly make: (options: SpecimenOptions) => ServerUnderTest
  /** The client with the flaw, which everybody uses; left out, clients are exact. */
  readonly client?: ClientMaker
}

/** An issue, a pull request or a commit of a project, to be read. */
export interface Report {
  /** As one writes it: project and number. */
  readonly name: string
  readonly url: string
}

/** A report on GitHub: `owner/project`, and an issue's number or a commit's hash. */
export function github(project: string, which: number | string): Report {
  const [, name = project] = project.split('/')
  const isIssue = typeof which === 'number'
  return {
    name: isIssue ? `${name} #${which}` : `${name} ${which.slice(0, 8)}`,
    url: `https://github.com/${project}/${isIssue ? 'issues' : 'commit'}/${which}`,
  }
}

/** The class that shows a flaw is named as its id. */
export function classesOf({ id, classes }: Pick<Specimen, 'id' | 'classes'>): readonly string[] {
  return classes ?? [id.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())]
}

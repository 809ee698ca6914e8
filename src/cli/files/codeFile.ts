import { BadCode } from '#brought/badCode.ts'
import { type BringServer, bringing } from '#brought/bringServer.ts'
import { evaluate } from '#brought/evaluate.ts'
import type { Brought } from '#scenario/brought.ts'
import type { CodeProblem } from '#scenario/problems/codeProblem.ts'

/** A file of somebody's own server: plain data, for it goes to other threads. */
export interface CodeFile {
  readonly source: string
  /** The path as it was given. */
  readonly name: string
  /** What it imports, by the name in the import: its text, or why it cannot be had. */
  readonly modules: Readonly<Record<string, { readonly code?: string; readonly problem?: string }>>
}

/** Gives a module of Node's. */
type NodeModule = (name: string) => unknown

/** The server as a scenario has it. */
export function serverOf({ source, name }: CodeFile): Brought {
  return { source, name }
}

/** Brings the server of a file with what it imports; the code of a scenario has nothing but itself. */
export function bringingFile(code: CodeFile | undefined): BringServer {
  if (!code) return bringing()
  const fail = (why: CodeProblem): never => {
    throw new BadCode(why)
  }
  const nodeModule: NodeModule = (name) => process.getBuiltinModule(name)
  return bringing((name, globals) => {
    const found = Object.hasOwn(code.modules, name) ? code.modules[name] : undefined
    const bundler = found?.problem
    if (bundler !== undefined) fail({ code: 'notBundled', params: { module: name, bundler } })
    if (found?.code !== undefined) return evaluate(found.code, globals, nodeModule)
    return nodeModule(name) ?? fail({ code: 'notFound', params: { module: name } })
  })
}

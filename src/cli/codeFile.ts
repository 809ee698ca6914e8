import type { CodeTools } from '#brought/bringServer.ts'
import { compileCode } from '#brought/compileCode.ts'
import { BadCode, evaluate } from '#brought/evaluate.ts'
import type { Brought } from '#scenario/brought.ts'

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

/** Runs the code of a file with what it imports; that of a scenario has nothing but itself. */
export function toolsFor(code: CodeFile | undefined): CodeTools {
  if (!code) return { compile: compileCode }
  const nodeModule: NodeModule = (name) => process.getBuiltinModule(name)
  return {
    compile: compileCode,
    require: (name, globals) => {
      const found = Object.hasOwn(code.modules, name) ? code.modules[name] : undefined
      if (found?.problem !== undefined) throw unavailable(name, found.problem)
      if (found?.code !== undefined) return evaluate(found.code, globals, nodeModule)
      return nodeModule(name) ?? fail(name)
    },
  }
}

function fail(name: string): never {
  throw unavailable(name, 'it was not found')
}

function unavailable(name: string, why: string): BadCode {
  return new BadCode(`it imports ${JSON.stringify(name)}: ${why}`, null)
}

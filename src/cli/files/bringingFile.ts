import { BadCode } from '#brought/badCode.ts'
import { type BringServer, bringing } from '#brought/bringServer.ts'
import { fileUrl, importUrl } from '#brought/codeLine.ts'
import { countLinesOf } from '#brought/lines/codePlaces.ts'
import { compileCode } from '#brought/modules/compileCode.ts'
import { evaluate, type Require, runModule } from '#brought/modules/evaluate.ts'
import type { CodeProblem } from '#scenario/problems/codeProblem.ts'
import type { CodeFile, Imports } from './codeFile.ts'

/** Gives a module of Node's. */
type NodeModule = (name: string) => unknown
type Globals = Parameters<Require>[1]

/** Brings the server of a file with what it imports; the code of a scenario has nothing but itself. */
export function bringingFile(code: CodeFile | undefined): BringServer {
  if (!code) return bringing()
  countLinesOf(Object.values(code.files))
  const ofEntry = requireOf(code, code.files, new WeakMap())
  return bringing(ofEntry)
}

/** What a world has loaded of one's own files, by their paths; one that is being loaded has what it exports so far. */
type Loaded = WeakMap<Globals, Map<string, unknown>>

function requireOf(imports: Imports, files: CodeFile['files'], loaded: Loaded): Require {
  return (name, globals) => {
    const path = Object.hasOwn(imports.own, name) ? imports.own[name] : undefined
    if (path !== undefined) return ownFile(path, globals, files, loaded)
    const found = Object.hasOwn(imports.modules, name) ? imports.modules[name] : undefined
    const bundler = found?.problem
    if (bundler !== undefined) fail({ code: 'notBundled', params: { module: name, bundler } })
    if (found?.code !== undefined) return evaluate(found.code, globals, nodeModule, importUrl)
    return nodeModule(name) ?? fail({ code: 'notFound', params: { module: name } })
  }
}

/** A file of one's own: marked as the first is, and evaluated once for each world. */
function ownFile(
  path: string,
  globals: Globals,
  files: CodeFile['files'],
  loaded: Loaded,
): unknown {
  const ofWorld = loaded.get(globals) ?? new Map<string, unknown>()
  loaded.set(globals, ofWorld)
  if (ofWorld.has(path)) return ofWorld.get(path)
  const file = files[path]
  if (!file) return fail({ code: 'notFound', params: { module: path } })
  const { exports } = runModule(compiled(file), globals, requireOf(file, files, loaded), {
    url: fileUrl(file.before),
    begins: (begun) => ofWorld.set(path, begun),
  })
  ofWorld.set(path, exports)
  return exports
}

/** What is no code there is told with its own line. */
function compiled({ source, before }: CodeFile['files'][string]): string {
  if (/^\s*[[{"]/.test(source) && isJson(source)) return `module.exports = ${source}`
  try {
    return compileCode(source, before)
  } catch (error) {
    if (error instanceof BadCode && error.line !== null)
      throw new BadCode(error.why, before + error.line)
    throw error
  }
}

function isJson(text: string): boolean {
  try {
    return JSON.parse(text) !== undefined
  } catch {
    return false
  }
}

const nodeModule: NodeModule = (name) => process.getBuiltinModule(name)

function fail(why: CodeProblem): never {
  throw new BadCode(why)
}

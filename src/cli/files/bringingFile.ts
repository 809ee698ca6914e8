import { BadCode } from '#brought/badCode.ts'
import { type BringServer, bringing } from '#brought/bringServer.ts'
import { importUrl } from '#brought/codeLine.ts'
import { evaluate } from '#brought/modules/evaluate.ts'
import type { CodeProblem } from '#scenario/problems/codeProblem.ts'
import type { CodeFile } from './codeFile.ts'

/** Gives a module of Node's. */
type NodeModule = (name: string) => unknown

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
    if (found?.code !== undefined) return evaluate(found.code, globals, nodeModule, importUrl)
    return nodeModule(name) ?? fail({ code: 'notFound', params: { module: name } })
  })
}

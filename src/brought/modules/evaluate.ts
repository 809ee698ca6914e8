import { BadCode } from '#brought/badCode.ts'
import { codeUrl } from '#brought/codeLine.ts'
import { isKnownModule, knownModule, standIn } from './knownModules.ts'

/** Gives a module by its name, over the globals of a world, where there are others than those that are known. */
export type Require = (name: string, globals: Readonly<Record<string, unknown>>) => unknown

/**
 * Runs the text of a module, in JavaScript that exports as CommonJS does, and gives what it exports.
 * Its globals are those given, and then those of the place. `url` is what the text is called in the stack
 * of an error. Throws what the code throws.
 */
export function evaluate(
  code: string,
  globals: Readonly<Record<string, unknown>>,
  otherModule: Require = unknownModule,
  url: string = codeUrl,
): Readonly<Record<string, unknown>> {
  const { exports, tops } = runModule(code, globals, otherModule, { url })
  if (exports !== tops) addTops(exports, tops)
  const { adapter } = tops
  // What says how it is spoken to counts, whatever the module gives for its own.
  if (adapter !== undefined && exports !== tops && !('adapter' in Object(exports))) {
    return { default: exports, adapter }
  }
  return isExports(exports) ? exports : { default: exports }
}

function isExports(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/**
 * Runs the text of a module; `begins` is given what it exports before it has run, for who is imported by what it
 * imports. Gives what it exports, and what it was given to export by.
 */
export function runModule(
  code: string,
  globals: Readonly<Record<string, unknown>>,
  otherModule: Require,
  { url, begins }: { readonly url: string; readonly begins?: (exports: unknown) => void },
): { readonly exports: unknown; readonly tops: Record<string, unknown> } {
  const names = Object.keys(globals)
  const head = `(function (exports, module, require, __dirname, __filename, ${names.join(', ')}) { return (function () {`
  // Code may declare what it is given, `const crypto = require('crypto')`, so it has a scope of its own.
  // All of the head stands before the first line, so lines are counted as they stand in the code.
  // biome-ignore lint/security/noGlobalEval: to run somebody's code is what this is for
  // biome-ignore lint/complexity/noCommaOperator: called so, it sees no name of this file
  const run = (0, eval)(`${head}${code}\n}).call(this) })\n//# sourceURL=${url}`)
  const tops: Record<string, unknown> = {}
  const module: { exports: unknown } = { exports: tops }
  begins?.(tops)
  const require = (name: string) =>
    isKnownModule(name) ? knownModule(name, globals) : otherModule(name, globals)
  const given = names.map((name) => globals[name])
  run.call(undefined, module.exports, module, require, '/', '/server.js', ...given)
  return { exports: module.exports, tops }
}

/** What `module.exports = { … }` leaves out stands at the top all the same: the maps, more often than not. */
function addTops(exports: unknown, tops: Readonly<Record<string, unknown>>): void {
  const isPlain = typeof exports === 'object' && exports !== null
  if (!isPlain || Object.getPrototypeOf(exports) !== Object.prototype) return
  for (const [name, value] of Object.entries(tops)) {
    if (!(name in exports)) Reflect.set(exports, name, value)
  }
}

function unknownModule(name: string): unknown {
  const found = standIn(name)
  if (found !== undefined) return found
  throw new BadCode({ code: 'noOtherFiles', params: { module: name } })
}

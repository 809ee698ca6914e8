import { transform } from 'sucrase'
import { BadCode } from '#brought/badCode.ts'
import { markCode } from '#brought/lines/markCode.ts'
import { plainer } from './plainer.ts'

/**
 * Turns a module of TypeScript or JavaScript into JavaScript that exports as CommonJS does; its lines
 * stay where they are. What stands at its top is exported as well, for people paste code as it is.
 * `before` lines are counted before its first. Throws {@link BadCode} when it is no code.
 */
export function compileCode(source: string, before = 0): string {
  const known = kept.get(source)
  if (known?.before === before) return known.code
  const code = compiled(source, before)
  if (kept.size >= keptMax) kept.clear()
  kept.set(source, { before, code })
  return code
}

/** World after world asks for the same ones: a file, and those that it imports. */
const kept = new Map<string, { readonly before: number; readonly code: string }>()
const keptMax = 200

let lastPlain: { readonly source: string; readonly code: string } | null = null

/** Code as it runs, without its types and its comments, for who looks for words in it; as it is where it is no code. */
export function plainCode(source: string): string {
  if (lastPlain?.source !== source) lastPlain = { source, code: plainScript(source) }
  return lastPlain.code
}

function plainScript(source: string): string {
  try {
    return transformed(source).replaceAll(/\/\*[\s\S]*?\*\/|(^|[^:'"`])\/\/.*/g, '$1')
  } catch {
    return source
  }
}

function transformed(source: string): string {
  return transform(plainer(source), {
    transforms: ['typescript', 'imports'],
    production: true,
    // What runs is what was written: no helper stands before the first line, or in a stack.
    disableESTransforms: true,
    // Only a module of its own may ask for this.
  }).code.replaceAll(/\bimport\.meta\b/g, '({ url: "file:///server.js" })')
}

function compiled(source: string, before: number): string {
  let code: string
  try {
    code = transformed(source)
  } catch (error) {
    throw badCode(error)
  }
  const names = topNames(source).map(
    (name) => `if (typeof ${name} !== "undefined") exports.${name} ??= ${name};`,
  )
  return `${markCode(code, before)}\n${names.join('')}`
}

/** Classes, functions and constants that begin a line; what is within something is indented further. */
function topNames(source: string): string[] {
  const declared =
    /^([ \t]*)(?:export\s+(?:default\s+)?)?(?:(?:abstract\s+)?class|(?:async\s+)?function|const|let|var)\s+([A-Za-z_$][\w$]*)/gm
  const found = [...source.matchAll(declared)].map(([, indent = '', name = '']) => {
    return { indent: indent.length, name }
  })
  const least = Math.min(...found.map(({ indent }) => indent))
  return [...new Set(found.filter(({ indent }) => indent === least).map(({ name }) => name))]
}

function badCode(error: unknown): BadCode {
  const { message, loc } = error as Error & { loc?: { line: number } }
  const parser = message.replace(/^Error transforming .*?: /, '').replace(/ \(\d+:\d+\)$/, '')
  return new BadCode({ code: 'notParsed', params: { parser } }, loc?.line)
}

/**
 * The names of a function's parameters, as its text has them: `{…}` for one that is taken apart.
 * Empty when the text says nothing, as that of a bound function.
 */
export function parametersOf(run: (...args: never[]) => unknown): readonly string[] {
  const text = String(run)
  if (text.includes('[native code]')) return []
  const lone = /^(?:async\s+)?([\w$]+)\s*=>/.exec(text)?.[1]
  if (lone !== undefined) return [lone]
  return splitAtCommas(textInParentheses(text)).map(parameterName)
}

function textInParentheses(text: string): string {
  const from = text.indexOf('(') + 1
  let depth = 1
  let at = from
  while (at < text.length && depth > 0) depth += depthStep(text[at++])
  return text.slice(from, at - 1)
}

function splitAtCommas(list: string): string[] {
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (const char of list) {
    depth += depthStep(char)
    if (char === ',' && depth === 0) {
      parts.push(part)
      part = ''
    } else part += char
  }
  return [...parts, part].map((one) => one.trim()).filter((one) => one !== '')
}

function depthStep(char: string | undefined): number {
  if (char === '(' || char === '{' || char === '[') return 1
  return char === ')' || char === '}' || char === ']' ? -1 : 0
}

function parameterName(parameter: string): string {
  if (parameter.startsWith('{') || parameter.startsWith('[')) return '{…}'
  return /^(?:\.\.\.)?([\w$]*)/.exec(parameter)?.[1] ?? ''
}

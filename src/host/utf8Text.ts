import { problem, type ScenarioProblem } from '#scenario/problems/problem.ts'

export type Utf8Text =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: ScenarioProblem }

/**
 * Reads a file's bytes as UTF-8. What is none would be replaced by U+FFFD without a word, and two
 * files would be one scenario; so it is told, and where.
 */
export function utf8Text(bytes: Uint8Array): Utf8Text {
  if (fits(bytes, false)) return { ok: true, text: decoder().decode(bytes) }
  return { ok: false, problem: problem('$', 'notUtf8', { byte: firstWrong(bytes) }) }
}

/** With `cut` the bytes may end within a character. */
function fits(bytes: Uint8Array, cut: boolean): boolean {
  try {
    decoder().decode(bytes, { stream: cut })
    return true
  } catch {
    return false
  }
}

/** Counted from 0. What fits up to a byte fits up to any byte before it. */
function firstWrong(bytes: Uint8Array): number {
  let least = 0
  let most = bytes.length
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if (fits(bytes.subarray(0, middle), true)) least = middle
    else most = middle - 1
  }
  return least
}

function decoder(): TextDecoder {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
}

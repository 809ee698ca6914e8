/** Replaces lone surrogates by U+FFFD, as a browser does before it sends text. */
export function toWellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}

/** True when the text holds no lone surrogate and so can be written as UTF-8. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text)
}

/** A text so long is measured once for all who are sent it. */
const longChars = 1000
let measured = { text: '', bytes: 0 }

/** How many bytes the text takes as UTF-8. */
export function utf8Bytes(text: string): number {
  if (text.length < longChars) return counted(text)
  if (text !== measured.text) measured = { text, bytes: counted(text) }
  return measured.bytes
}

function counted(text: string): number {
  let bytes = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) bytes += 1
    else if (unit < 0x800) bytes += 2
    else if (unit >= 0xd800 && unit < 0xdc00 && i + 1 < text.length) {
      bytes += 4
      i++
    } else bytes += 3
  }
  return bytes
}

import { defects } from './defects.ts'
import { flaws } from './flaws.ts'
import { library } from './library.ts'

/** What greets a first visit. */
const firstWorld = { 'Bob’s cable': 'bob 的网线' }
const known: Readonly<Record<string, string>> = { ...defects, ...flaws, ...library, ...firstWorld }

/** What a file that comes with Roomscope says of itself, in Chinese; what somebody else wrote as it is. */
export function fromFiles({ text }: { readonly text: string }): string {
  return Object.hasOwn(known, text) ? (known[text] ?? text) : text
}

import { basename } from 'node:path'

/**
 * A class of a CSS module as the page has it: `ledger_row` is `row` of `ledger.module.css`. No global
 * class has an underscore, and no two modules have one name (src/views/styles.test.ts holds both).
 */
export function scopedName(local: string, path: string): string {
  return `${basename(path).replace(/\.module\.css.*$/, '')}_${local}`
}

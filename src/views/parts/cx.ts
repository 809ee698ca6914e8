/** Joins class names; what does not hold is left out: `cx(styles.row, isLit && styles.lit)`. */
export function cx(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}

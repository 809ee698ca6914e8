/** A measure for a text, to a tenth of a pixel. */
export function tenths(value: number): number {
  return Math.round(value * 10) / 10
}

/** A measure for a drawing, to a hundredth of a pixel. */
export function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}

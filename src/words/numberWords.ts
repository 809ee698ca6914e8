/** A whole number, with a comma before each three digits. */
export function numberWords(value: number): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',')
}

/**
 * What a file that comes with Roomscope says of itself: a specimen, a defect, a built-in scenario. In
 * English it says it as it stands there; so does what somebody else wrote, in every language.
 */
export function fromFiles({ text }: { readonly text: string }): string {
  return text
}

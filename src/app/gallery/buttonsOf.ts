import type { Specimen } from '#specimens/specimen.ts'
import type { Words } from '#words/words.ts'

/** The buttons of what the shortest way takes, each once; who holds something knows how to let it go. */
export function buttonsOf({ verbButtons, verbForms }: Words, steps: Specimen['steps']): string[] {
  const names = steps.map((step: { readonly do?: string; readonly what?: string }) => {
    const { do: verb = '', what = '' } = step
    return `${verb}${what.charAt(0).toUpperCase()}${what.slice(1)}`
  })
  const buttons: Readonly<Record<string, { readonly button: string }>> = {
    ...verbButtons,
    ...verbForms,
  }
  return [...new Set(names)].flatMap((name) => buttons[name]?.button ?? [])
}

import type { Words } from '#words/words.ts'

/** A specimen, and the law that it breaks first. */
interface Breaker {
  readonly id: string
  readonly law: string
}

/**
 * `docs/LAWS.md` as the rows have it: of each law that is judged its name, what it demands, what mends
 * it and which specimens break it. All else in it is written by hand, and stays.
 */
export function lawsDocument(
  document: string,
  { laws }: Pick<Words, 'laws'>,
  specimens: readonly Breaker[],
): string {
  const [head = '', ...sections] = document.split(/^(?=### )/m)
  const written = sections.map((section) => {
    const id = section.slice('### '.length, section.indexOf(' ·'))
    const law = laws[id as keyof typeof laws]
    if (!law) return section
    const breakers = specimens.filter((specimen) => specimen.law === id).map((one) => one.id)
    const brokenBy = breakers.sort().map((breaker) => `\`${breaker}\``)
    const byHand = section
      .split('\n')
      .filter((line) => line.startsWith('- ') && !isWritten(line))
      .join('\n')
    const after = section.slice(section.lastIndexOf('\n- '))
    const next = after.slice(after.indexOf('\n', 1))
    return [
      `### ${id} · ${law.name}\n\n${law.rule}\n\n${byHand}`,
      `- **What mends it:** ${law.remedy}`,
      `- **Broken by:** ${brokenBy.join(', ')}${next}`,
    ].join('\n')
  })
  return [head, ...written].join('')
}

function isWritten(line: string): boolean {
  return line.startsWith('- **What mends it:**') || line.startsWith('- **Broken by:**')
}

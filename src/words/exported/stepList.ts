import type { takingInEnglish } from '#words/en/app/taking.ts'
import type { StepReport } from './stepReport.ts'

/** A run as Markdown, for a bug report; `link` is where it opens, null where no link can carry it. */
export function stepList(
  { steps: said }: typeof takingInEnglish,
  { title, description, server, steps, demands }: StepReport,
  link: string | null,
): string {
  const lines = steps.flatMap(({ what, told }, i) => [
    `${i + 1}. ${unformatted(what)}`,
    ...told.map((each) => `   - ${withLaw(each)}`),
  ])
  const rules = demands.map((each) => `- ${withLaw(each)}`)
  return [
    `# ${unformatted(title)}`,
    ...(description === '' ? [] : [unformatted(description)]),
    unformatted(server),
    lines.join('\n'),
    demands.length === 0 ? said.sound : [said.broken, '', ...rules].join('\n'),
    link === null ? said.noLink : `[${said.open}](${link})`,
  ]
    .join('\n\n')
    .concat('\n')
}

function withLaw({ law, text }: StepReport['steps'][number]['told'][number]): string {
  return law === null ? unformatted(text) : `**${law}** ${unformatted(text)}`
}

/** No sign of Markdown does anything. */
function unformatted(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/[\\`*[\]<>|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\$&`)
}

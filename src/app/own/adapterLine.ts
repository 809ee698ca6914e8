/** The spellings that can be named, and what else can be chosen. */
export const choices = ['read', 'seed', 'flat', 'event-data', 'verb-key', 'events', 'own'] as const

/** How a server is spoken to: read off its code, by a name, or by an adapter of its own. */
export type Choice = (typeof choices)[number]

const named = /\n?^(?:export )?const adapter = ['"]([\w-]+)['"];?[ \t]*$\n?/m
const declared = /^(?:export )?const adapter\b/m

const adapterLines = `const adapter = {
  // How a client spells what it wants: a join, a leave, a message.
  write: ({ type, room, text, client }) => ({ type, room, text, name: client }),
  // What the server means by what it says: joined, left, user_joined, user_left, message, error.
  read: (said) => ({ type: said.type, room: said.room, who: said.name, text: said.text }),
}`

/** What the code itself says of how it is spoken to. */
export function choiceIn(source: string): Choice {
  const name = named.exec(source)?.[1]
  const known = choices.find((choice) => choice === name)
  if (known) return known
  return declared.test(source) ? 'own' : 'read'
}

/** The code, saying that it is spoken to so; an adapter that somebody wrote stays as it is. */
export function withChoice(source: string, choice: Choice): string {
  if (choiceIn(source) === 'own') return source
  const bare = source.replace(named, '')
  if (choice === 'read') return bare
  const line = choice === 'own' ? adapterLines : `const adapter = '${choice}'`
  const isModule = /^(?:import|export)\b/m.test(bare)
  return `${bare.replace(/\n*$/, '\n')}\n${isModule ? 'export ' : ''}${line}\n`
}

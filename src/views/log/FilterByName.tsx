import { useId, useState } from 'react'

/** So many are offered of those whose name begins so. */
const offeredMax = 20

interface Props {
  readonly words: { readonly label: string; readonly any: string }
  readonly value: string | null
  readonly options: { has(name: string): boolean; keys(): Iterable<string> }
  readonly onChoose: (value: string | null) => void
}

/** One of more than a list can show, by its name. What is no name of any is forgotten when one goes elsewhere. */
export function FilterByName({ words, value, options, onChoose }: Props) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <>
      <input
        type="search"
        list={id}
        autoComplete="off"
        aria-label={words.label}
        placeholder={words.any}
        value={typed ?? value ?? ''}
        onFocus={() => setTyped(value ?? '')}
        onBlur={() => setTyped(null)}
        onChange={({ target }) => {
          setTyped(target.value)
          if (target.value === '') onChoose(null)
          else if (options.has(target.value)) onChoose(target.value)
        }}
      />
      <datalist id={id}>
        {typed !== null &&
          beginningWith(typed, options).map((name) => <option key={name} value={name} />)}
      </datalist>
    </>
  )
}

function beginningWith(typed: string, options: Props['options']): readonly string[] {
  const found: string[] = []
  for (const name of options.keys()) {
    if (found.length === offeredMax) break
    if (name.startsWith(typed)) found.push(name)
  }
  return found
}

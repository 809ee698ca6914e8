import { serverName } from '#scenario/brought.ts'
import { catalog } from '#specimens/catalog.ts'
import { Scroller } from '#views/parts/Scroller.tsx'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { type CodeSection, codeOf } from './codeOf.ts'
import { type CodeLine, diffRows } from './diffRows.ts'
import './code.css'

/** The code of the server under test beside the reference's, with what differs marked. */
export function Code() {
  const named = useRoomscope((state) => state.scenario.server)
  const server = serverName(named)
  if (typeof named === 'object') {
    return (
      <Scroller label={`Code of ${server}`} className="source">
        <Alone name={server} path="" text={named.source} />
      </Scroller>
    )
  }
  return (
    <Scroller label={`Code of ${server}`} className="source">
      <About server={server} />
      {codeOf(server).map((section) => (
        <Section key={section.name} section={section} />
      ))}
    </Scroller>
  )
}

function About({ server }: { readonly server: string }) {
  const specimen = catalog.find(({ id }) => id === server)
  if (!specimen) return <p className="source-about">{aboutOthers(server)}</p>
  const { flaw, law, story, reports = [] } = specimen
  return (
    <div className="source-about">
      <h3>{flaw}</h3>
      <p>
        Breaks <strong>{law}</strong> first. {story}
      </p>
      {reports.length > 0 && (
        <p>
          In real projects:{' '}
          {reports.map(({ name, url }, i) => (
            <span key={url}>
              {i > 0 && ', '}
              <a href={url} target="_blank" rel="noreferrer">
                {name}
              </a>
            </span>
          ))}
        </p>
      )}
    </div>
  )
}

function aboutOthers(server: string): string {
  if (server === 'reference') {
    return 'The reference, to copy. Choose another server to see what differs from it.'
  }
  return 'The pattern as tutorials have it, beside the methods of the reference of the same name.'
}

function Section({ section: { name, path, text, reference } }: { readonly section: CodeSection }) {
  if (!reference) return <Alone name={name} path={path} text={text} />
  const still = reference.still === '' ? [] : reference.still.split('\n')
  return (
    <table className="source-table">
      <thead>
        <tr>
          <th scope="col">
            Reference: {reference.name} <span>{reference.path}</span>
          </th>
          <th scope="col">
            {name} <span>{path}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {diffRows(reference.text, text).map(({ left, right }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <tr key={i} className={left?.sign === ' ' ? 'source-same' : undefined}>
            <Line line={left} />
            <Line line={right} />
          </tr>
        ))}
      </tbody>
      {still.length > 0 && (
        <tbody>
          <tr className="source-same">
            <th scope="rowgroup">Still called, as super:</th>
            <td />
          </tr>
          {still.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
            <tr key={i} className="source-same">
              <Line line={{ sign: ' ', text: line }} />
              <td />
            </tr>
          ))}
        </tbody>
      )}
    </table>
  )
}

function Alone({ name, path, text }: Pick<CodeSection, 'name' | 'path' | 'text'>) {
  return (
    <figure className="source-alone">
      <figcaption>
        {name} <span>{path}</span>
      </figcaption>
      <pre>{text}</pre>
    </figure>
  )
}

/** What stands in the reference alone is right, and what stands in the server alone is the flaw. */
const marks = {
  ' ': { mark: undefined, shown: ' ' },
  '-': { mark: 'source-right', shown: '✓' },
  '+': { mark: 'source-flaw', shown: '✗' },
} as const satisfies Record<CodeLine['sign'], { mark: string | undefined; shown: string }>

/** What is neither right nor wrong: a comment, the head of a class or of a method, a lone brace. */
const isFrame =
  /^\s*(\/?\*|\/\/|(export )?(abstract )?class\b|\}?$|(\w+ )*#?\w+\(.*\): [\w<>[\]| ]+ \{$)/

/** A line of one side; null keeps the place of one that stands on the other side only. */
function Line({ line }: { readonly line: CodeLine | null }) {
  if (!line) return <td className="source-gap" />
  const { sign, text } = line
  const { mark, shown } = marks[isFrame.test(text) ? ' ' : sign]
  return (
    <td className={mark}>
      <code>{`${shown} ${text}`}</code>
    </td>
  )
}

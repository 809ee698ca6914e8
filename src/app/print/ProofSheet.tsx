import styles from './print.module.css'

/** A law as it is printed. */
export interface PrintedLaw {
  readonly law: string
  readonly verdict: string
  readonly text: string
  /** The steps of the smallest scenario that breaks it, in words. */
  readonly steps: readonly string[]
}

interface Props {
  readonly title: string
  readonly about: string
  readonly counts: string
  readonly heads: readonly [law: string, verdict: string, what: string]
  readonly laws: readonly PrintedLaw[]
  readonly shared: string
  readonly defects: readonly string[]
}

/** What a server keeps, law by law, on paper. */
export function ProofSheet({ title, about, counts, heads, laws, shared, defects }: Props) {
  return (
    <>
      <h1>{title}</h1>
      <p>{about}</p>
      <p>{counts}</p>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {laws.map(({ law, verdict, text, steps }) => (
            <tr key={law}>
              <th scope="row">{law}</th>
              <td>{verdict}</td>
              <td>
                {text}
                {steps.length > 0 && <p className={styles.told}>{steps.join(' · ')}</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{shared}</h2>
      <ul>
        {defects.map((defect) => (
          <li key={defect}>{defect}</li>
        ))}
      </ul>
    </>
  )
}

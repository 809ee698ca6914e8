import { type ReactNode, Suspense, useState } from 'react'

interface Props {
  readonly summary: string
  /** What is fetched when it is opened for the first time; what was typed there stays. */
  readonly children: ReactNode
}

/** Folded away, and fetched when somebody unfolds it. */
export function FoldsLater({ summary, children }: Props) {
  const [wasOpen, setWasOpen] = useState(false)
  return (
    <details
      className="more"
      onToggle={({ currentTarget }) => currentTarget.open && setWasOpen(true)}
    >
      <summary>{summary}</summary>
      {wasOpen && <Suspense>{children}</Suspense>}
    </details>
  )
}

/** The numbers of problems, as in their list; 0 is none. */
export function Numbers({ of }: { readonly of: readonly number[] }) {
  return of
    .filter((number) => number > 0)
    .map((number) => (
      <span key={number} className="problem-number">
        {number}
      </span>
    ))
}

interface Props {
  readonly label: string
  readonly onPress: () => void
}

/** The button of a menu that nobody has opened yet. */
export function MenuButton({ label, onPress }: Props) {
  return (
    <button
      type="button"
      className="button"
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={onPress}
    >
      {label}
    </button>
  )
}

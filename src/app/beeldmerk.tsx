/** The mark of the loket: two people at one table. Takes the colours of the theme. */
export function Beeldmerk({ maat = 40 }: { maat?: number }) {
  return (
    <svg className="lk-beeldmerk" width={maat} height={maat} viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <rect className="lk-beeldmerk__vlak" width="40" height="40" rx="12" />
      <g className="lk-beeldmerk__ander">
        <circle cx="26.5" cy="12.2" r="3.9" />
        <path d="M20.8 23.5c0-4 2.2-6.2 5.7-6.2s5.7 2.2 5.7 6.2Z" />
      </g>
      <g className="lk-beeldmerk__een">
        <circle cx="14" cy="12.2" r="3.9" />
        <path d="M8.3 23.5c0-4 2.2-6.2 5.7-6.2s5.7 2.2 5.7 6.2Z" />
      </g>
      <path className="lk-beeldmerk__lijn" d="M6.5 25.5h27M11.5 25.5v6.5M28.5 25.5v6.5" />
    </svg>
  )
}

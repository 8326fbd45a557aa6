/** The mark of the loket: a table with what is yours on it. Takes the colours of the theme. */
export function Beeldmerk({ maat = 40 }: { maat?: number }) {
  return (
    <svg className="lk-beeldmerk" width={maat} height={maat} viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <rect className="lk-beeldmerk__vlak" width="40" height="40" rx="11" />
      <path className="lk-beeldmerk__lijn" d="M7 25.5h26M11.5 25.5V33M28.5 25.5V33" />
      <rect className="lk-beeldmerk__pot" x="14.5" y="11.5" width="11" height="14" rx="3.5" />
      <path className="lk-beeldmerk__lijn" d="M16 8.3h8" />
    </svg>
  );
}

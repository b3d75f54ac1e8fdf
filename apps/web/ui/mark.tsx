/** The mark: a mountain line over an amber base line, a crossing. */
export function Mark({ size = 26 }: { readonly size?: number }) {
  return (
    <svg
      viewBox="0 0 32 32"
      width={size}
      height={size}
      fill="none"
      strokeWidth="2.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M3 25 12 9l5 8 4-6 8 14" stroke="var(--t-mark)" />
      <path d="M3 29h26" stroke="var(--t-mark-base)" />
    </svg>
  );
}

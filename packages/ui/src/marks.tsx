import type { ReactNode } from 'react'

/** The mark: four panes in a rounded square, the upper right one lit. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className="ow-mark">
      <rect width="32" height="32" rx="8" fill="var(--color-action)" />
      <g fill="none" stroke="var(--color-on)" strokeWidth="2" strokeLinejoin="round">
        <path d="M8 8h7v7H8zM8 17h7v7H8zM17 17h7v7h-7z" opacity=".85" />
      </g>
      <path d="M17 8h7v7h-7z" fill="var(--color-on)" stroke="var(--color-on)" strokeWidth="2" strokeLinejoin="round" />
    </svg>
  )
}

/** The pale ridge of the Helan mountains behind the home search; decoration only. */
export function Ridge() {
  return (
    <svg viewBox="0 0 1440 120" preserveAspectRatio="none" aria-hidden>
      <path
        fill="var(--color-aline)"
        opacity=".32"
        d="M0 76l128-22 96 18 126-30 90 22 118-40 106 34 96-20 122 26 134-18 104 22 118-26 98 20 104-14v72H0z"
      />
      <path fill="var(--color-aline)" opacity=".42" d="M0 92l150-14 138 12 120-26 152 20 190-12 172 16 186-14 154 12 178-8v42H0z" />
      <path fill="var(--color-paper)" d="M0 113c240-16 480-18 720-8s480 10 720-4v19H0z" />
    </svg>
  )
}

/** The first character of a name on a round ground. */
export function Avatar({ name, large }: { name: string, large?: boolean }) {
  return (
    <span className="ow-avatar" data-size={large ? 'large' : undefined} aria-hidden>
      {Array.from(name)[0] ?? ''}
    </span>
  )
}

/** A red number on a tab; say what it counts in `label`. */
export function CountBadge({ count, label }: { count: number, label?: string }) {
  if (count < 1) return null
  return (
    <span className="ow-count">
      <span aria-hidden={label !== undefined}>{count > 99 ? '99+' : count}</span>
      {label !== undefined && <span className="ow-hidden">{label}</span>}
    </span>
  )
}

/** Live or not, with its word. */
export function LiveDot({ live = true, children }: { live?: boolean, children: ReactNode }) {
  return (
    <span className="ow-live" data-live={live}>
      {children}
    </span>
  )
}

/** A key and what it does. */
export function KeyHint({ keys, children }: { keys: string, children?: ReactNode }) {
  return (
    <span className="ow-key">
      <kbd>{keys}</kbd>
      {children}
    </span>
  )
}

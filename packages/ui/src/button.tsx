import { LoaderCircle } from 'lucide-react'
import { useId } from 'react'
import type { ButtonHTMLAttributes, MouseEvent, ReactNode } from 'react'
import { Link } from './link.tsx'

/** primary: one a view · secondary · quiet: in text · danger: opens a confirmation · destroy: inside it only · outline: elderly mode. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger' | 'destroy' | 'outline'

interface Look {
  kind?: ButtonKind | undefined
  size?: 'small' | undefined
  /** Fills its line. */
  wide?: boolean | undefined
  /** An icon before the words. */
  icon?: ReactNode
  /** A key that does the same, shown at the right. */
  shortcut?: string | undefined
}

export interface ButtonProps extends Look, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  /** While sending: the words stay, a spinner replaces the icon, presses do nothing. */
  busy?: boolean | undefined
  /** Why it cannot be done yet; the button stays readable and says so beneath. */
  why?: string | undefined
}

/**
 * A press leaves the field in which somebody was typing only once it has counted: a field that is left may show or lose its error and so
 * move the button from under the finger.
 */
function stayInField(event: MouseEvent): void {
  event.preventDefault()
}

/** A command. Words are verb and object. */
export function Button({
  kind = 'secondary',
  size,
  wide,
  icon,
  shortcut,
  busy,
  why,
  type = 'button',
  onClick,
  onMouseDown,
  children,
  className,
  ...rest
}: ButtonProps) {
  const whyId = useId()
  const stopped = Boolean(busy) || why !== undefined
  const button = (
    <button
      {...rest}
      type={type}
      className={className ? `ow-button ${className}` : 'ow-button'}
      data-kind={kind}
      data-size={size}
      data-wide={wide ? '' : undefined}
      aria-busy={busy || undefined}
      aria-disabled={why === undefined ? undefined : true}
      aria-describedby={why === undefined ? rest['aria-describedby'] : whyId}
      onMouseDown={(event) => {
        onMouseDown?.(event)
        if (kind === 'primary') stayInField(event)
      }}
      onClick={(event) => {
        if (stopped) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {busy ? <LoaderCircle className="ow-spinner" aria-hidden /> : icon}
      {children}
      {shortcut && <kbd aria-hidden>{shortcut}</kbd>}
    </button>
  )
  if (why === undefined) return button
  return (
    <div>
      {button}
      <p className="ow-button-why" id={whyId}>
        {why}
      </p>
    </div>
  )
}

export interface LinkButtonProps extends Look {
  href: string
  children: ReactNode
  target?: string
  download?: string | boolean
  className?: string
}

/** Looks like a button, is a link: opens another page or a file. */
export function LinkButton({ kind = 'secondary', size, wide, icon, shortcut, className, children, ...rest }: LinkButtonProps) {
  return (
    <Link
      {...rest}
      className={className ? `ow-button ${className}` : 'ow-button'}
      data-kind={kind}
      data-size={size}
      data-wide={wide ? '' : undefined}
      onMouseDown={stayInField}
    >
      {icon}
      {children}
      {shortcut && <kbd aria-hidden>{shortcut}</kbd>}
    </Link>
  )
}

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  /** What it does; read aloud and shown as a tip. */
  label: string
  icon: ReactNode
  /** With a border. */
  edge?: boolean
  /** A red dot: something new is inside; say it in the label too. */
  dot?: boolean
}

/** A button of one icon. Only for back, close, more and the top bar of the desk. */
export function IconButton({ label, icon, edge, dot, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={className ? `ow-icon-button ${className}` : 'ow-icon-button'}
      aria-label={label}
      title={label}
      data-edge={edge ? '' : undefined}
    >
      {icon}
      {dot && <span className="ow-icon-button-dot" />}
    </button>
  )
}

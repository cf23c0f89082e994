import { createContext, use } from 'react'
import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react'

/** Opens an address inside the app, without a page load. */
export type Navigate = (href: string) => void

const NavigationContext = createContext<Navigate | null>(null)

/** Tells every link below how the app's router opens an address: `<NavigationProvider navigate={(href) => router.history.push(href)}>`. */
export function NavigationProvider({ navigate, children }: { navigate: Navigate, children: ReactNode }) {
  return <NavigationContext value={navigate}>{children}</NavigationContext>
}

/** The app's way of opening an address; a plain page load when no router was given. */
export function useNavigateTo(): Navigate {
  return use(NavigationContext) ?? ((href) => { window.location.assign(href) })
}

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  href: string
}

/** An ordinary `<a>`: new tab, copy, middle click work; a plain click goes through the router. */
export function Link({ href, onClick, children, ...rest }: LinkProps) {
  const navigate = use(NavigationContext)
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (event.defaultPrevented || !plain || !navigate || rest.target || rest.download !== undefined || !href.startsWith('/')) return
    event.preventDefault()
    navigate(href)
  }
  return <a {...rest} href={href} onClick={follow}>{children}</a>
}

/** A link inside text or at the end of a card, in action colour. */
export function TextLink({ className, ...rest }: LinkProps) {
  return <Link {...rest} className={className ? `ow-link ${className}` : 'ow-link'} />
}

import { use } from 'react'
import type { ComponentType } from 'react'

/** A part whose program comes when it is first shown. */
export type Later<Props> = ComponentType<Props> & {
  /** Brings the program before that: the part is then drawn at once, without a pause between two drawings. */
  load: () => Promise<unknown>
}

/**
 * Declares a part that comes later: `const FactsPane = later(() => import('./facts-pane.tsx').then((m) => m.FactsPane))`. Suspends while
 * its program is on its way; a program that did not come fails the part, one that was only fetched ahead is asked for again.
 */
export function later<Props extends object>(bring: () => Promise<ComponentType<Props>>): Later<Props> {
  let coming: Promise<ComponentType<Props>> | undefined
  let isShown = false
  const start = (): Promise<ComponentType<Props>> => {
    if (coming) return coming
    const now = bring()
    // React reads these two.
    now.then((value) => Object.assign(now, { status: 'fulfilled', value }), () => { if (!isShown) coming = undefined })
    coming = now
    return now
  }
  function Part(props: Props) {
    isShown = true
    const Loaded = use(start())
    return <Loaded {...props} />
  }
  return Object.assign(Part, { load: start })
}

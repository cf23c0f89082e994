import type { AppRouter } from '@onewindow/api/router'
import type { inferRouterInputs } from '@trpc/server'

type Inputs = inferRouterInputs<AppRouter>

/** The questions that can be asked before the program has come, and what each needs to know. */
interface Needs {
  'public.status.get': Inputs['public']['status']['get']
  'public.catalogue.bundles': Inputs['public']['catalogue']['bundles']
  'public.catalogue.guide': Inputs['public']['catalogue']['guide']
  'public.catalogue.bundleGuide': Inputs['public']['catalogue']['bundleGuide']
  'citizen.me.get': Inputs['citizen']['me']['get']
  'citizen.waiting.list': Inputs['citizen']['waiting']['list']
  'citizen.case.list': Inputs['citizen']['case']['list']
  'citizen.case.get': Inputs['citizen']['case']['get']
  'citizen.application.draft': Inputs['citizen']['application']['draft']
  'citizen.bundleApplication.draft': Inputs['citizen']['bundleApplication']['draft']
}

export type Question = { [Path in keyof Needs]: { path: Path; input?: Needs[Path] } }[keyof Needs]

/** What a page will ask: `open` whoever reads, `own` once somebody is signed in, `then` what the answer to the first of these leads to. */
export interface FirstQuestions {
  open: readonly Question[]
  own: readonly Question[]
  then?: (answer: unknown) => readonly Question[]
}

const STATUS: Question = { path: 'public.status.get' }
/** The frame of every page shows to whom it speaks and how much waits. */
const READER: readonly Question[] = [{ path: 'citizen.me.get' }, { path: 'citizen.waiting.list' }]

/** The case under way, and then its draft, which is asked by the kind of the case. */
const draft = (caseId: string): Pick<FirstQuestions, 'own' | 'then'> => ({
  own: [{ path: 'citizen.case.get', input: { caseId } }, ...READER],
  then: (whole) => [
    { path: (whole as { caseType?: string } | undefined)?.caseType === 'bundleApplication' ? 'citizen.bundleApplication.draft' : 'citizen.application.draft', input: { caseId } },
  ],
})

type Page = readonly [address: RegExp, asks: (name: string) => Partial<FirstQuestions>]

/** The pages that people open from a search, a message or a bookmark; any other asks for itself when its program is here. */
const PAGES: readonly Page[] = [
  [/^\/$/, () => ({ open: [{ path: 'public.catalogue.bundles' }], own: [...READER, { path: 'citizen.case.list', input: { phase: 'open', limit: 3 } }] })],
  [/^\/services\/([^/]+)$/, (slug) => ({ open: [{ path: 'public.catalogue.guide', input: { slug } }], own: [...READER, { path: 'citizen.case.list', input: { phase: 'draft', topic: slug, limit: 1 } }] })],
  [/^\/events\/([^/]+)(?:\/questions)?$/, (slug) => ({ open: [{ path: 'public.catalogue.bundleGuide', input: { slug } }] })],
  [/^\/cases\/([^/]+)$/, (caseId) => ({ own: [{ path: 'citizen.case.get', input: { caseId } }, ...READER] })],
  [/^\/applications\/([^/]+)\/edit(?:\/.*)?$/, draft],
]

/** What the page at an address will ask first. */
export function firstQuestions(address: string): FirstQuestions {
  const path = address.length > 1 ? address.replace(/\/$/, '') : address
  for (const [pattern, asks] of PAGES) {
    const found = pattern.exec(path)
    if (!found) continue
    const { open = [], own = READER, ...then } = asks(nameIn(found[1]))
    return { open: [STATUS, ...open], own, ...then }
  }
  return { open: [STATUS], own: READER }
}

/** The name in an address as a page reads it; what was typed wrong stays as it is. */
function nameIn(step = ''): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}

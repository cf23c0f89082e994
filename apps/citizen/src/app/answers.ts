import type { AppRouter } from '@onewindow/api/router'
import type { inferRouterOutputs } from '@trpc/server'

/** What the server answers, as it arrives after its journey as JSON. */
type Answers = inferRouterOutputs<AppRouter>

export type Guide = Answers['public']['catalogue']['guide']
export type GuideMaterial = Guide['materials'][number]
export type BundleGuide = Answers['public']['catalogue']['bundleGuide']
export type BundlePreview = Answers['public']['catalogue']['bundlePreview']
type ApplicationDraft = Answers['citizen']['application']['draft']
type BundleDraft = Answers['citizen']['bundleApplication']['draft']
/** What both kinds of draft show: one item, or all items of a life event as one. */
export type DraftView = Omit<ApplicationDraft, 'item' | 'corrections' | 'openMaterials'> & { item: BundleDraft['item']; items?: BundleDraft['items']; questions?: BundleDraft['questions'] }
export type BundlePanel = Answers['citizen']['bundleApplication']['panel']
export type Panel = Answers['citizen']['application']['panel']
export type CaseView = Answers['citizen']['case']['get']
export type CaseRow = Answers['citizen']['case']['list']['rows'][number]
export type Consent = Answers['citizen']['privacy']['consents'][number]
export type Opening = Answers['public']['openings']['get']
export type Licence = Answers['citizen']['licence']['get']
export type Followed = Answers['public']['follow']['byCode']
export type Verification = Answers['public']['verify']['byCode']
export type OwnCredit = NonNullable<Answers['citizen']['subject']['credit']>
export type PublishedDraw = Answers['public']['draws']['byNumber']
export type PenaltyLine = Answers['public']['penalties']['search']['rows'][number]
export type PublicPenalty = Answers['public']['penalties']['get']
export type OwnEntry = Answers['citizen']['draws']['entry']
export type VisitorReceipt = Answers['public']['report']['send']

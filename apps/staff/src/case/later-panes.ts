import { later } from '@onewindow/ui/later'

// A page is that of an application or of any other kind; what the other shows is not fetched.
export const FactsPane = later(() => import('./facts-pane.tsx').then((m) => m.FactsPane))
export const MaterialPane = later(() => import('./material-pane.tsx').then((m) => m.MaterialPane))
export const GeneralFacts = later(() => import('./general/general-facts.tsx').then((m) => m.GeneralFacts))
export const GeneralFiles = later(() => import('./general/general-files.tsx').then((m) => m.GeneralFiles))
export const CreditPanel = later(() => import('./credit/credit-panel.tsx').then((m) => m.CreditPanel))
export const FoodCoverage = later(() => import('./food/food-coverage.tsx').then((m) => m.FoodCoverage))
export const FirmStanding = later(() => import('./credit/firm-standing.tsx').then((m) => m.FirmStanding))
export const DrawPanel = later(() => import('./draw/draw-panel.tsx').then((m) => m.DrawPanel))
export const BundleFacts = later(() => import('./bundle-facts.tsx').then((m) => m.BundleFacts))

/** Brings the panes of a kind of case before its page is opened. */
export async function loadPanes(caseType: string): Promise<void> {
  const panes = caseType === 'application' ? [FactsPane, MaterialPane, FirmStanding] : caseType === 'bundleApplication' ? [BundleFacts, GeneralFiles, FirmStanding] : [GeneralFacts, GeneralFiles, ...(caseType === 'subject' ? [CreditPanel] : caseType === 'inspectionPlan' ? [FoodCoverage] : caseType === 'drawBatch' ? [DrawPanel] : [])]
  await Promise.all(panes.map((pane) => pane.load()))
}

import { later } from '@onewindow/ui/later'

const load = () => import('./panes.ts').then(({ panes }) => panes)

export const EventPane = later(() => load().then((panes) => panes.EventPane))
export const FactsPane = later(() => load().then((panes) => panes.FactsPane))
export const MaterialPane = later(() => load().then((panes) => panes.MaterialPane))
export const GeneralFacts = later(() => load().then((panes) => panes.GeneralFacts))
export const GeneralFiles = later(() => load().then((panes) => panes.GeneralFiles))
export const CreditPanel = later(() => load().then((panes) => panes.CreditPanel))
export const FoodCoverage = later(() => load().then((panes) => panes.FoodCoverage))
export const FirmStanding = later(() => load().then((panes) => panes.FirmStanding))
export const DrawPanel = later(() => load().then((panes) => panes.DrawPanel))
export const BundleFacts = later(() => load().then((panes) => panes.BundleFacts))

const all = [EventPane, FactsPane, MaterialPane, GeneralFacts, GeneralFiles, CreditPanel, FoodCoverage, FirmStanding, DrawPanel, BundleFacts]

/** Brings the panes before the page of a case is opened. */
export async function loadPanes(): Promise<void> {
  await Promise.all(all.map((pane) => pane.load()))
}

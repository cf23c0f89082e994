import { BundleFacts } from './bundle-facts.tsx'
import { CreditPanel } from './credit/credit-panel.tsx'
import { FirmStanding } from './credit/firm-standing.tsx'
import { DrawPanel } from './draw/draw-panel.tsx'
import { EventPane } from './event-pane.tsx'
import { FactsPane } from './facts-pane.tsx'
import { FoodCoverage } from './food/food-coverage.tsx'
import { GeneralFacts } from './general/general-facts.tsx'
import { GeneralFiles } from './general/general-files.tsx'
import { MaterialPane } from './material-pane.tsx'

/** Everything that opens inside the page of a case, in one file of the build: small panes, of which every case shows four or five. */
export const panes = { BundleFacts, CreditPanel, DrawPanel, EventPane, FactsPane, FirmStanding, FoodCoverage, GeneralFacts, GeneralFiles, MaterialPane }

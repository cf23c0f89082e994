import type { AnySet } from '@onewindow/casework/configuration/set'
import { approvalSets } from '@onewindow/approval/configuration/sets'
import { convenienceSets } from '@onewindow/convenience/configuration/sets'
import { enforcementSets } from '@onewindow/enforcement/configuration/sets'
import { marketSets } from '@onewindow/market-supervision/configuration/sets'

/** Everything administrators publish as configuration, by domain. */
export const configurationSets: readonly AnySet[] = [...approvalSets, ...convenienceSets, ...enforcementSets, ...marketSets]

import type { AnyCaseType } from '@onewindow/casework/case-type'
import { assistanceType } from './assistance/case-type.ts'
import { coerciveMeasureType } from './coercive-measure/case-type.ts'
import { correctionOrderType } from './correction-order/case-type.ts'
import { criminalTransferType } from './criminal-transfer/case-type.ts'
import { documentServiceType } from './document-service/case-type.ts'
import { executionType } from './execution/case-type.ts'
import { hearingType } from './hearing/case-type.ts'
import { jurisdictionType } from './jurisdiction/case-type.ts'
import { preservationType } from './preservation/case-type.ts'
import { publicationType } from './publication/case-type.ts'
import { remedyType } from './remedy/case-type.ts'

/** Case types that live inside a clue, an on-the-spot case or an ordinary case. */
export const enforcementSubTypes: readonly AnyCaseType[] = [
  coerciveMeasureType, preservationType, correctionOrderType, documentServiceType, criminalTransferType, publicationType, remedyType, assistanceType, jurisdictionType, hearingType, executionType,
].map((type) => type as unknown as AnyCaseType)

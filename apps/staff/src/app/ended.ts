import { useFormat, useText } from '@onewindow/ui/i18n'
import { staffTexts } from '../texts.ts'
import type { RouterOutputs } from './api-types.ts'

/** How and when the registration of a firm ended. */
export type Ended = NonNullable<RouterOutputs['staff']['firms']['search'][number]['ended']>

/** The end of a registration in words: 已注销（2026年10月20日）. */
export function useEnded(): (ended: Ended) => string {
  const text = useText(staffTexts)
  const format = useFormat()
  return ({ as, on }) => text(`ended.${as}`, { day: format.dayPlain(on) })
}

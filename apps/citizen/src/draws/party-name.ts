import { useText } from '@onewindow/ui/i18n'
import { drawTexts } from './texts.ts'

/** Who a party to a draw is, in words: the one that draws, the supervisor, or a partner department by its code. */
export function usePartyName(): (party: string) => string {
  const text = useText(drawTexts)
  return (party) => text.find(`party.${party}`) ?? text('partyOther', { dept: party })
}

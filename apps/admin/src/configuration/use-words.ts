import { useCaseTextsOf } from '@onewindow/screens/case-texts'
import { useRegionNames } from '@onewindow/screens/regions'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { adminTexts } from '../texts.ts'
import { wordsOf, type SetAnswer, type Words } from './configuration-view.ts'

/** Names of everything a set can show, in the reader's language. */
export function useWords(set: Pick<SetAnswer, 'words' | 'touches' | 'key'>): Words {
  const text = useText(adminTexts)
  const { language } = useLanguage()
  const types = set.touches.map(({ caseType }) => caseType)
  const of = useCaseTextsOf(types)
  const region = useRegionNames([set.key])
  const cases = types.map((name) => ({ name, kind: text.find(`caseType.${name}`) ?? of(name).kind, find: of(name).find }))
  return wordsOf(set, language, { cases, region, amount: (of) => text('amountOf', of) })
}

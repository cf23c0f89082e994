import { putDeskWords } from '@onewindow/screens/desk-words/put'
import { putTexts, type Dictionary, type Language } from '@onewindow/ui/dictionary'
import { creditTexts } from '../case/credit/texts.ts'
import { drawTexts } from '../case/draw/texts.ts'
import { foodTexts } from '../case/food/texts.ts'
import { staffTexts } from '../texts.ts'

const load = { zh: () => import('./zh.ts'), en: () => import('./en.ts') }

/** Brings all words of the desk in one language, by one file instead of fourteen. */
export async function putWords(language: Language): Promise<void> {
  const { words: { desk, ...own } } = await load[language]()
  putDeskWords(desk, language)
  for (const [texts, words] of [[staffTexts, own.staff], [creditTexts, own.credit], [drawTexts, own.draw], [foodTexts, own.food]] as const) putTexts(texts as Dictionary<object>, language, words)
}

import { putDeskWords } from '@onewindow/screens/desk-words/put'
import { putTexts, type Dictionary, type Language } from '@onewindow/ui/dictionary'
import { deskTexts } from '../app/texts-of-desk.ts'
import { adminTexts } from '../texts.ts'

const load = { zh: () => import('./zh.ts'), en: () => import('./en.ts') }

/** Brings all words of the administrators' desk in one language, by one file. */
export async function putWords(language: Language): Promise<void> {
  const { words: { desk, admin, office } } = await load[language]()
  putDeskWords(desk, language)
  putTexts(adminTexts as Dictionary<object>, language, admin)
  putTexts(deskTexts as Dictionary<object>, language, office)
}

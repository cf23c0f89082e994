import { caseworkTexts } from '@onewindow/screens/case-texts'
import { identityTexts } from '@onewindow/screens/refusal-text'
import { screenTexts } from '@onewindow/screens/texts'
import { putTexts, type Language } from '@onewindow/ui/dictionary'
import { uiTexts } from '@onewindow/ui/texts'
import { appTexts } from '../app/texts.ts'
import { beginTexts } from '../begin/texts.ts'
import { casesTexts } from '../cases/texts.ts'
import { servicesTexts } from '../services/texts.ts'
import { walletTexts } from '../wallet/texts.ts'

const load = { zh: () => import('./zh.ts'), en: () => import('./en.ts') }

/** Brings the words of most pages in one language, by one file instead of eight. */
export async function putWords(language: Language): Promise<void> {
  const { words } = await load[language]()
  putTexts(uiTexts, language, words.ui)
  putTexts(appTexts, language, words.app)
  putTexts(beginTexts, language, words.begin)
  putTexts(casesTexts, language, words.cases)
  putTexts(servicesTexts, language, words.services)
  putTexts(walletTexts, language, words.wallet)
  putTexts(screenTexts, language, words.screens)
  putTexts(caseworkTexts, language, words.casework)
  putTexts(identityTexts, language, words.identity)
}

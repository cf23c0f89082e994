import { dictionary, loadTexts, type Dictionary, type Language } from '@onewindow/ui/dictionary'

const ofPages: Dictionary<object>[] = []

/** Declares words that stand in a file of their own because only the pages of one room show them. */
export function pageTexts<T extends object>(load: { zh: () => Promise<T>; en: () => Promise<NoInfer<T>> }): Dictionary<T> {
  const texts = dictionary<T>(load)
  ofPages.push(texts as Dictionary<object>)
  return texts
}

/** Brings the words of the room whose page is here: the first page is drawn with them at once. */
export async function loadPageTexts(language: Language): Promise<void> {
  await Promise.all(ofPages.map((texts) => loadTexts(texts, language)))
}

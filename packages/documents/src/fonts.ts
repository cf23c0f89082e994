import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** Folder of the templates; the typesetter reads nothing outside it. */
export const workspace = join(import.meta.dirname, '../templates')

/** Folders of the fonts every document has: Noto Serif SC regular and bold. */
export function fontFolders(): string[] {
  const fonts = [
    '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
    '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  ]
  return fonts.map((font) => dirname(require.resolve(font)))
}

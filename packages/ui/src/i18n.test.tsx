import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { dictionary, loadTexts, readerOf } from './dictionary.ts'
import { LanguageProvider, languageOfCookie, useText } from './i18n.tsx'
import { en } from './locales/en.ts'
import { zh } from './locales/zh.ts'

const texts = dictionary({
  zh: async () => ({ save: '保存', n: (p: { n: number }) => `${p.n} 件` }),
  en: async () => ({ save: 'Save', n: (p: { n: number }) => `${p.n} cases` }),
})

it('reads by key, with values, and by a code that comes from the server', async () => {
  const read = readerOf(await loadTexts(texts, 'zh'))
  expect([read('save'), read('n', { n: 3 }), read.find('n', { n: 2 }), read.find('permit.none'), read.find('toString')]).toEqual([
    '保存',
    '3 件',
    '2 件',
    undefined,
    undefined,
  ])
})
it('a language that failed to load is tried again', async () => {
  let tries = 0
  const shaky = dictionary({
    zh: async () => {
      tries += 1
      if (tries === 1) throw new Error('offline')
      return { a: '一' }
    },
    en: async () => ({ a: 'one' }),
  })
  await expect(loadTexts(shaky, 'zh')).rejects.toThrow('offline')
  await expect(loadTexts(shaky, 'zh')).resolves.toEqual({ a: '一' })
})
it.each([
  ['', 'zh'],
  ['ow_lang=en', 'en'],
  ['a=1; ow_lang=en; b=2', 'en'],
  ['ow_lang=zh', 'zh'],
  ['xow_lang=en', 'zh'],
  ['ow_lang=english', 'zh'],
])('cookie %j means %s', (cookie, language) => expect(languageOfCookie(cookie)).toBe(language))
it('every text of the parts exists in both languages and asks for the same', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
  for (const [key, text] of Object.entries(zh)) expect(typeof en[key as keyof typeof en], key).toBe(typeof text)
  for (const text of Object.values(en))
    if (typeof text === 'string' && !['中文'].includes(text))
      expect(text.replace('Switch to Chinese 中文', '')).not.toMatch(/\p{Script=Han}/u)
})
it('a part outside LanguageProvider says what is missing', () => {
  const Bare = () => <p>{useText(texts)('save')}</p>
  expect(() => renderToStaticMarkup(<Bare />)).toThrow('LanguageProvider')
  expect(
    renderToStaticMarkup(
      <LanguageProvider language="zh">
        <Bare />
      </LanguageProvider>,
    ),
  ).toBe('<p>保存</p>')
})

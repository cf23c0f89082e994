import { articleZh } from '@onewindow/documents/definition/citation'
import { expect, it } from 'vitest'
import causes from '../../data/causes.json' with { type: 'json' }

it('every article of a cause is one a paper can cite: article, paragraph, point', () => {
  const cited = JSON.stringify(causes).match(/§[^"；;]*/g) ?? []
  expect(cited.length).toBeGreaterThan(50)
  expect([...new Set(cited)].filter((one) => articleZh(one.trim()).includes('§'))).toEqual([])
})

it('a prohibition listed by points is cited by its point, not as a paragraph it does not have (食品安全法 §34, §110; 广告法 §9)', () => {
  const text = JSON.stringify(causes)
  expect(text.match(/食品安全法 §34\(\d+\)[^(]|食品安全法 §110\(\d+\)\(\d+\)\(|广告法 §9\(\d+\)[^(]/g)).toBeNull()
  expect(articleZh('§34(1)(10)')).toBe('第三十四条第一款第十项')
})

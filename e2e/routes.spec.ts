import { pageFaults, settled } from './support/inspect.ts'
import { fillIn, placesOf, readersOf } from './support/places.ts'
import { allRoutes } from './support/routes.ts'
import { expect, test } from './support/test.ts'

// No page waits for another.
test.describe.configure({ mode: 'parallel' })

// Making everything that has a page takes some seconds the first time.
test.beforeAll(async ({ baseURL }) => {
  await placesOf(baseURL as string)
})

for (const route of allRoutes()) {
  test(`${route.app} ${route.path} is clean: WCAG 2.2 AA, words, width, console`, async ({ walk, baseURL }, { project }) => {
    // Every page is seen in both languages at the width it is made for, and once at the other.
    const languages = (route.app === 'citizen') === (project.name === 'phone') ? ['zh', 'en'] as const : project.name === 'phone' ? ['zh'] as const : ['en'] as const
    const address = fillIn(route, await placesOf(baseURL as string))
    const faults: string[] = []
    for (const language of languages) {
      const page = await walk(readersOf(route), language)
      await page.goto(address)
      await settled(page)
      faults.push(...(await pageFaults(page, language)).map((fault) => `${language}: ${fault}`))
    }
    expect(faults).toEqual([])
  })
}

import { inEnglish, pageFaults, settled } from './support/inspect.ts'
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
    // Every page is opened in one language, contrast measured too; at the width it is made for it is seen in the other where it stands, as a reader changes it.
    const own = (route.app === 'citizen') === (project.name === 'phone')
    const first = own || project.name === 'phone' ? 'zh' : 'en'
    const address = fillIn(route, await placesOf(baseURL as string))
    const page = await walk(readersOf(route), first)
    await page.goto(address)
    await settled(page)
    const faults = await pageFaults(page, first, { colours: true })
    if (own) {
      await inEnglish(page)
      faults.push(...await pageFaults(page, 'en', { colours: false }))
    }
    expect(faults).toEqual([])
  })
}

import { pageFaults, settled } from './support/inspect.ts'
import { fillIn, placesOf, readersOf } from './support/places.ts'
import { allRoutes } from './support/routes.ts'
import { expect, test } from './support/test.ts'

// Making everything that has a page takes some seconds the first time.
test.beforeAll(async ({ baseURL }) => {
  await placesOf(baseURL as string)
})

for (const route of allRoutes()) {
  test(`${route.app} ${route.path}: clean in both languages, WCAG 2.2 AA, no sideways scrolling`, async ({ enter, baseURL }) => {
    const page = await enter(readersOf(route))
    await page.goto(fillIn(route, await placesOf(baseURL as string)))
    await settled(page)
    const chinese = await pageFaults(page, 'zh')
    await page.context().addCookies([{ name: 'ow_lang', value: 'en', url: baseURL as string }])
    await page.reload()
    await settled(page)
    expect({ chinese, english: await pageFaults(page, 'en') }).toEqual({ chinese: [], english: [] })
  })
}

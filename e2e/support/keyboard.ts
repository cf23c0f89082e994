import { expect, type Locator, type Page } from '@playwright/test'

const MOST_PRESSES = 120

/** Presses a key until the element has the focus, or is shown. @throws Error when it cannot be reached so */
export async function pressUntil(page: Page, key: string, target: Locator, wanted: 'focused' | 'shown' = 'focused'): Promise<void> {
  if (wanted === 'focused') await expect(target).toBeVisible()
  const there = (): Promise<boolean> => wanted === 'shown' ? target.isVisible() : target.evaluate((element) => element === document.activeElement || element.contains(document.activeElement))
  for (let press = 0; press < MOST_PRESSES; press += 1) {
    if (await there()) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} pressed ${MOST_PRESSES} times does not lead to ${target.toString()}`)
}

import { expect, type Page } from '@playwright/test'
import { settled } from './inspect.ts'
import { paper } from './paper.ts'

/** Chooses for whom the citizen acts. */
export async function actForOrganisation(page: Page, name: string): Promise<void> {
  await page.goto('/me/acting')
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await expect(page.getByText('正在为此办理')).toBeVisible()
}

/** Begins a new application on the guide of an item. @returns its case */
export async function startApplication(page: Page, slug: string): Promise<string> {
  await page.goto(`/services/${slug}`)
  await settled(page)
  await page.getByRole('button', { name: /^(开始办理|另起一份)$/ }).click()
  await page.waitForURL(/\/applications\/[\w-]+\/edit$/)
  await settled(page)
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}

const card = (page: Page, material: string) => page.locator('.cz-material').filter({ has: page.getByRole('heading', { name: material }) })

/** Gives one material a file from this machine and waits until it has arrived. */
export async function upload(page: Page, material: string, label: string): Promise<void> {
  await card(page, material).locator('input[type=file]').first().setInputFiles({ name: label, mimeType: 'application/pdf', buffer: paper(label) })
  await expect(card(page, material).getByText('已有', { exact: true })).toBeVisible()
}

/** Uses a licence of the wallet for a material, after reading what for. */
export async function useLicence(page: Page, material: string): Promise<void> {
  await card(page, material).getByRole('button', { name: /^用我的/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '同意使用' }).click()
  await expect(card(page, material).getByText('已有', { exact: true })).toBeVisible()
}

/** Confirms, signs and sends what the check page shows. */
export async function signAndSubmit(page: Page, name: string): Promise<void> {
  await page.getByText('以上内容真实', { exact: false }).click()
  await page.locator('[name=signature]').fill(name)
  await page.getByRole('button', { name: /^签名/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: '已收到您的申请' })).toBeVisible()
}

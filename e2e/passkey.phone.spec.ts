import { citizen } from './support/people.ts'
import { signInByCode } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

test('a passkey is added, told about, signs in without a code, and is removed', async ({ page }) => {
  const device = await page.context().newCDPSession(page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } })
  // A session of its own: only a fresh one adds a passkey.
  await signInByCode(page, citizen('ding'))

  await test.step('add', async () => {
    await page.goto('/me')
    await page.getByRole('link', { name: '通行密钥' }).click()
    await expect(page.getByText('还没有通行密钥')).toBeVisible()
    await page.locator('[name=passkeyName]').fill('妈妈的手机')
    await page.getByRole('button', { name: '在这台设备上添加' }).click()
    await expect(page.getByText('妈妈的手机')).toBeVisible()
    await expect(page.getByText('还没用过')).toBeVisible()
  })

  await test.step('sign in with it', async () => {
    await page.context().clearCookies({ name: 'citizen.session_token' })
    await page.goto('/sign-in?to=/me/passkeys')
    await page.getByRole('button', { name: '用通行密钥登录' }).click()
    await expect(page).toHaveURL(/\/me\/passkeys$/)
    await expect(page.getByText('最近用过', { exact: false })).toBeVisible()
  })

  await test.step('the person was told', async () => {
    await expect(async () => {
      await page.goto('/me/messages')
      await expect(page.getByText('您的账号添加了一个通行密钥', { exact: false })).toBeVisible({ timeout: 1000 })
    }).toPass()
  })

  await test.step('remove', async () => {
    await page.goto('/me/passkeys')
    await page.getByRole('button', { name: '移除：妈妈的手机' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '移除', exact: true }).click()
    await expect(page.getByText('还没有通行密钥')).toBeVisible()
  })
})

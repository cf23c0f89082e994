import { describe, expect, it } from 'vitest'
import { checkNewPassword, isKnownPassword } from './password-rules.ts'

describe('passwords everybody tries first', () => {
  it.each([
    'password1234',
    'P@ssw0rd2026',
    'Admin@123456',
    'qwertyuiop123',
    '123456789012',
    '1qaz2wsx3edc',
    'woaini1314520',
    'Yinchuan@2026',
    'abcdabcdabcd',
    'adminpassword',
    'yinchuanzhengwu',
    'zhangsan2026!',
    'onewindow2026',
    'aaaaaaaaaaaa',
    '098765432109',
  ])('%s is refused', (password) => {
    expect(isKnownPassword(password, ['zhangsan'])).toBe(true)
  })

  it.each(['blauer-Eimer-42-Tassen', '三月的贺兰山有雪落下来呢', 'kettle.orbit.93.maple', 'Demo-Window-7-Pears', 'zH7#qwLm2!pX'])(
    '%s is accepted',
    (password) => {
      expect(isKnownPassword(password, ['zhangsan'])).toBe(false)
    },
  )

  it('staff need 12 characters, citizens 8, counted as a reader counts them', () => {
    expect(() => checkNewPassword('staff', 'kettle.orbi')).toThrow('signIn.passwordTooShort')
    expect(() => checkNewPassword('staff', 'kettle.orbit')).not.toThrow()
    expect(() => checkNewPassword('citizen', 'kettle.')).toThrow('signIn.passwordTooShort')
    expect(() => checkNewPassword('admin', '三月的贺兰山有雪落下来呢')).not.toThrow()
  })
})

import { describe, expect, it } from 'vitest'
import { ConfigurationError, readConnectors } from './environment.ts'

const production = {
  ONEWINDOW_DATA_DIR: '/var/onewindow', ONEWINDOW_SMS: 'http', SMS_GATEWAY_URL: 'https://sms.example/send', SMS_GATEWAY_KEY: 'city', SMS_GATEWAY_SECRET: 'sixteen characters or more',
  ONEWINDOW_EMAIL: 'smtp', SMTP_URL: 'smtps://mail.example:465', EMAIL_FROM: 'no-reply@city.example', ONEWINDOW_FILES: 's3', S3_ENDPOINT: 'https://s3.example', S3_BUCKET: 'files',
  S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'sixteen characters or more', CLAMAV_HOST: 'scanner',
}

describe('the environment chooses the side of each port', () => {
  it('demo mode needs nothing but a data directory', () => {
    expect(readConnectors({ ONEWINDOW_DEMO: '1', ONEWINDOW_DATA_DIR: '/data' })).toEqual({
      sms: { side: 'demo' }, email: { side: 'demo' }, files: { side: 'disk', directory: '/data/files' }, uploadDirectory: '/data/uploads', scanner: null,
    })
  })

  it('a city states everything', () => {
    expect(readConnectors(production)).toMatchObject({
      sms: { side: 'http', timeoutMs: 5000 }, email: { side: 'smtp', from: 'no-reply@city.example' }, files: { side: 's3', region: 'us-east-1' }, scanner: { host: 'scanner', port: 3310 },
    })
  })

  it.each<[string, Record<string, string | undefined>, RegExp]>([
    ['no SMS side', { ONEWINDOW_SMS: undefined }, /^ONEWINDOW_SMS is missing\. Set it to "http"\.$/],
    ['the demo side in earnest', { ONEWINDOW_SMS: 'demo' }, /^ONEWINDOW_SMS is "demo", which sends nothing\. Set it to "http", or start in demo mode/],
    ['an unknown side', { ONEWINDOW_EMAIL: 'pigeon' }, /^ONEWINDOW_EMAIL is "pigeon"\. Set it to "smtp"\.$/],
    ['no address', { SMS_GATEWAY_URL: undefined }, /^SMS_GATEWAY_URL is missing\. Set it: it must be an http/],
    ['a wrong address', { SMS_GATEWAY_URL: 'ftp://x' }, /^SMS_GATEWAY_URL is not right: it must be an http:\/\/ or https:\/\/ address\. Change it\.$/],
    ['a short secret', { SMS_GATEWAY_SECRET: 'hunter2' }, /^SMS_GATEWAY_SECRET is not right: it must have at least 16 characters/],
    ['a wrong time-out', { SMS_TIMEOUT_MS: 'soon' }, /^SMS_TIMEOUT_MS is not right/],
    ['no mail server', { SMTP_URL: 'mail.example' }, /^SMTP_URL is not right: it must be an smtp/],
    ['no sender', { EMAIL_FROM: 'city' }, /^EMAIL_FROM is not right: it must be an e-mail address/],
    ['no storage', { ONEWINDOW_FILES: undefined }, /^ONEWINDOW_FILES is missing\. Set it to "disk" or "s3"\.$/],
    ['disk without a place', { ONEWINDOW_FILES: 'disk', ONEWINDOW_DATA_DIR: undefined }, /^FILES_DIRECTORY is missing/],
    ['no upload directory', { ONEWINDOW_DATA_DIR: undefined }, /^ONEWINDOW_UPLOAD_DIR is missing/],
    ['a port that is none', { CLAMAV_PORT: '99999' }, /^CLAMAV_PORT is not right/],
  ])('%s stops the start with a sentence', (_, change, sentence) => {
    expect(() => readConnectors({ ...production, ...change })).toThrow(ConfigurationError)
    expect(() => readConnectors({ ...production, ...change })).toThrow(sentence)
  })

  it('a secret never stands in the sentence', () => {
    expect(() => readConnectors({ ...production, S3_SECRET_ACCESS_KEY: 'hunter2' })).toThrow(/^(?!.*hunter2)/)
  })
})

import { describe, expect, it } from 'vitest'
import { fetchableUrl, isPublicAddress } from './media-address.ts'

describe('pictures a client points to', () => {
  it.each([
    ['8.8.8.8', true], ['2606:4700::1111', true], ['10.0.0.1', false], ['172.31.255.255', false], ['172.32.0.1', true], ['192.168.1.1', false], ['127.0.0.1', false],
    ['169.254.169.254', false], ['100.64.0.1', false], ['0.0.0.0', false], ['224.0.0.1', false], ['255.255.255.255', false], ['::1', false], ['::', false],
    ['fd00::1', false], ['fe80::1', false], ['::ffff:10.0.0.1', false], ['::ffff:8.8.8.8', false], ['64:ff9b::a00:1', false], ['2002:a00:1::', false], ['name', false], ['', false],
  ])('%s is public: %s', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected)
  })

  it.each([
    ['https://photos.example.org/a.jpg', true], ['http://photos.example.org/a.jpg', true], ['https://8.8.8.8/a.jpg', true], ['ftp://photos.example.org/a', false],
    ['file:///etc/passwd', false], ['javascript:alert(1)', false], ['http://user:pass@photos.example.org/', false], ['http://localhost/', false], ['http://db.internal/', false],
    ['http://intranet/', false], ['http://127.0.0.1:5432/', false], ['http://2130706433/', false], ['http://0x7f.1/', false], ['http://[::1]/', false], ['http://[::ffff:127.0.0.1]/', false],
    ['http://printer.local/', false], ['', false], ['not a url', false],
  ])('%s may be fetched: %s', (text, expected) => {
    expect(fetchableUrl(text) !== null).toBe(expected)
  })
})

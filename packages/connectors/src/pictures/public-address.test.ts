import { describe, expect, it } from 'vitest'
import { isPublicAddress } from './public-address.ts'

describe('addresses the platform may be made to ask', () => {
  it.each([
    '8.8.8.8', '1.1.1.1', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.255.255.255', '128.0.0.1', '169.253.255.255', '169.255.0.0', '172.15.255.255', '172.32.0.1', '192.167.255.255', '192.169.0.0',
    '198.17.255.255', '198.20.0.0', '223.255.255.255', '2606:4700::1111', '2400:3200::1', '2a00:1450:4001::8a',
  ])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each([
    ['this network', '0.0.0.0'], ['this network', '0.255.255.255'], ['private', '10.0.0.1'], ['private', '10.255.255.255'], ['private', '172.16.0.0'], ['private', '172.31.255.255'], ['private', '192.168.1.1'],
    ['shared', '100.64.0.1'], ['shared', '100.127.255.255'], ['loopback', '127.0.0.1'], ['loopback', '127.255.255.254'], ['metadata', '169.254.169.254'], ['link-local', '169.254.0.1'], ['protocol assignments', '192.0.0.8'],
    ['documentation', '192.0.2.1'], ['6to4 relays', '192.88.99.1'], ['benchmarks', '198.18.0.1'], ['benchmarks', '198.19.255.255'], ['documentation', '198.51.100.7'], ['documentation', '203.0.113.9'],
    ['multicast', '224.0.0.1'], ['multicast', '239.255.255.255'], ['reserved', '240.0.0.1'], ['broadcast', '255.255.255.255'],
    ['unspecified', '::'], ['loopback', '::1'], ['compatible IPv4', '::8.8.8.8'], ['mapped private', '::ffff:10.0.0.1'], ['mapped loopback', '::ffff:7f00:1'], ['mapped public', '::ffff:8.8.8.8'], ['translated', '64:ff9b::a00:1'],
    ['translated local', '64:ff9b:1::1'], ['discard', '100::1'], ['Teredo', '2001:0:4136:e378::1'], ['documentation', '2001:db8::1'], ['documentation', '3fff::1'], ['6to4', '2002:a00:1::'], ['unique local', 'fc00::1'],
    ['unique local', 'fd00:ec2::254'], ['link-local', 'fe80::1'], ['with a zone', 'fe80::1%eth0'], ['global with a zone', '2606:4700::1%eth0'], ['site-local', 'fec0::1'], ['multicast', 'ff02::1'], ['segment routing', '5f00::1'],
    ['a name', 'photos.example.org'], ['nothing', ''], ['a number', '2130706433'],
  ])('%s is not: %s', (_what, address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

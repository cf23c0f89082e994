import { expect, it } from 'vitest'
import { maskAddress } from './mask-address.ts'

it.each([['13912345678', '139****5678'], ['zhangsan@example.com', 'z***@example.com'], ['张三@例子.cn', '张***@例子.cn'], ['a@b@c.cn', 'a***@c.cn']])('%s is shown as %s', (address, masked) => {
  expect(maskAddress(address)).toBe(masked)
})

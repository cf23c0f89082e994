import { createContext, use } from 'react'
import type { ReactNode } from 'react'
import type { Count } from './lists.ts'
import type { Grant } from './session.ts'

export interface Post { grant: Grant | undefined; counts: readonly Count[] }

const PostContext = createContext<Post>({ grant: undefined, counts: [] })

/** In which post the officer acts now, and the counts of all own lists. */
export function CurrentPost({ value, children }: { value: Post; children: ReactNode }) {
  return <PostContext value={value}>{children}</PostContext>
}

export const useCurrentPost = (): Post => use(PostContext)

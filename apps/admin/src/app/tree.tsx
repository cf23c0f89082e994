import { ChevronDown, ChevronRight, LoaderCircle } from 'lucide-react'
import { useQuery } from '@tanstack/react-query'
import type { QueryKey } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'

/** One node as the tree draws it; what is below comes when it is opened. */
export interface TreeNode { key: string; label: ReactNode; note?: ReactNode; icon?: ReactNode; hasChildren: boolean }

export interface TreeProps {
  /** Read aloud. */
  label: string
  /** The question for what lies below a node; null asks for the roots. */
  ask: (parent: string | null) => { queryKey: QueryKey; queryFn: () => Promise<readonly TreeNode[]> }
  open: ReadonlySet<string>
  onOpen: (key: string, open: boolean) => void
  current: string | undefined
  onCurrent: (key: string) => void
  /** Shown when even the roots did not come. */
  failed: (error: unknown, again: () => void) => ReactNode
  waiting: ReactNode
}

/** A tree loaded level by level. Arrows move, right opens, left closes or goes up, Enter chooses. */
export function Tree(props: TreeProps) {
  const box = useRef<HTMLUListElement>(null)
  const roots = useQuery({ ...props.ask(null), staleTime: 300_000 })
  // A single root says nothing by itself: it is opened.
  const only = roots.data?.length === 1 ? roots.data[0]?.key : undefined
  const { onOpen } = props
  const opened = useRef(false)
  useEffect(() => {
    if (only === undefined || opened.current) return
    opened.current = true
    onOpen(only, true)
  }, [only, onOpen])
  if (roots.isError) return props.failed(roots.error, () => { void roots.refetch() })
  if (!roots.data) return props.waiting
  const first = props.current ?? roots.data[0]?.key
  return (
    <ul ref={box} className="ad-tree" role="tree" aria-label={props.label} onKeyDown={(event) => move(event, box.current, props)}>
      {roots.data.map((node) => <Branch key={node.key} node={node} depth={1} tabStop={first} {...props} />)}
    </ul>
  )
}

function Branch({ node, depth, tabStop, ...props }: TreeProps & { node: TreeNode; depth: number; tabStop: string | undefined }) {
  const open = props.open.has(node.key)
  const below = useQuery({ ...props.ask(node.key), staleTime: 300_000, enabled: open && node.hasChildren })
  const Mark = open ? ChevronDown : ChevronRight
  return (
    <li role="treeitem" aria-level={depth} aria-selected={node.key === props.current} {...(node.hasChildren ? { 'aria-expanded': open } : {})} tabIndex={node.key === tabStop ? 0 : -1} data-key={node.key}
      onClick={(event) => { event.stopPropagation(); props.onCurrent(node.key); if (node.hasChildren && !open) props.onOpen(node.key, true) }}
    >
      <span className="ad-tree-row">
        <span className="ad-tree-mark" aria-hidden onClick={(event) => { if (node.hasChildren) { event.stopPropagation(); props.onOpen(node.key, !open) } }}>
          {node.hasChildren && (below.isFetching && !below.data ? <LoaderCircle className="ow-spinner" /> : <Mark />)}
        </span>
        {node.icon}<span className="ad-tree-label">{node.label}</span>{node.note !== undefined && <small>{node.note}</small>}
      </span>
      {open && node.hasChildren && below.data && <ul role="group">{below.data.map((child) => <Branch key={child.key} node={child} depth={depth + 1} tabStop={tabStop} {...props} />)}</ul>}
      {open && below.isError && props.failed(below.error, () => { void below.refetch() })}
    </li>
  )
}

function move(event: KeyboardEvent, box: HTMLElement | null, { open, onOpen, onCurrent }: TreeProps): void {
  const items = [...box?.querySelectorAll<HTMLElement>('[role=treeitem]') ?? []]
  const item = items.find((one) => one === document.activeElement)
  const key = item?.dataset['key']
  if (!item || key === undefined) return
  const at = items.indexOf(item)
  const expandable = item.hasAttribute('aria-expanded')
  const go = (target: HTMLElement | null | undefined) => { if (target) { item.tabIndex = -1; target.tabIndex = 0; target.focus() } }
  const acts: Record<string, () => void> = {
    ArrowDown: () => go(items[at + 1]), ArrowUp: () => go(items[at - 1]), Home: () => go(items[0]), End: () => go(items.at(-1)),
    ArrowRight: () => { if (expandable && !open.has(key)) onOpen(key, true); else go(item.querySelector<HTMLElement>('[role=treeitem]')) },
    ArrowLeft: () => { if (expandable && open.has(key)) onOpen(key, false); else go(item.parentElement?.closest<HTMLElement>('[role=treeitem]')) },
    Enter: () => onCurrent(key), ' ': () => onCurrent(key),
  }
  const act = acts[event.key]
  if (!act) return
  event.preventDefault()
  event.stopPropagation()
  act()
}

import { Bell, ChevronsUpDown, UserCog } from 'lucide-react'
import { DeskShell } from './desk-shell.tsx'
import type { DeskShellProps } from './desk-shell.tsx'
import { LiveDot } from './marks.tsx'
import { IconButton } from './button.tsx'
import { Menu } from './menu.tsx'
import { useNavigateTo } from './link.tsx'
import { uiTexts } from './texts.ts'
import { useFormat, useText } from './i18n.tsx'

export interface StaffShellProps extends Omit<DeskShellProps, 'end' | 'foot' | 'mark' | 'searchWords'> {
  searchWords?: string
  /** In which role I act, and the others I hold. */
  role: { current: string, options: readonly { key: string, label: string }[], onChange: (key: string) => void }
  messages?: { href: string, unread: number }
  /** Live updates: connected, and the ISO instant of the last word from the server. */
  live?: { connected: boolean, at: string } | undefined
}

/** Frame of the staff app: worklists with live counts, search, role switch, language, theme, help. */
export function StaffShell({ role, messages, live, searchWords, ...desk }: StaffShellProps) {
  const text = useText(uiTexts)
  const format = useFormat()
  const navigate = useNavigateTo()
  const mine = role.options.find((option) => option.key === role.current)
  return (
    <DeskShell
      {...desk}
      searchWords={searchWords ?? text('searchAnywhere')}
      foot={
        live && <LiveDot live={live.connected}>{live.connected ? text('live', { time: format.time(live.at) }) : text('liveLost')}</LiveDot>
      }
      end={
        <>
          <Menu
            trigger={{
              className: 'ow-role',
              label: `${text('switchRole')} ${mine?.label ?? ''}`,
              children: (
                <>
                  <UserCog aria-hidden />
                  <span>{text('role', { name: mine?.label ?? '' })}</span>
                  <ChevronsUpDown aria-hidden />
                </>
              ),
            }}
            items={role.options.map((option) => ({
              key: option.key,
              label: option.label,
              chosen: option.key === role.current,
              onPress: () => role.onChange(option.key),
            }))}
          />
          {messages && (
            <IconButton
              label={messages.unread > 0 ? `${text('notifications')} ${messages.unread}` : text('notifications')}
              dot={messages.unread > 0}
              icon={<Bell aria-hidden />}
              onClick={() => navigate(messages.href)}
            />
          )}
        </>
      }
    >
      {desk.children}
    </DeskShell>
  )
}

import { createFileRoute } from '@tanstack/react-router'
import { Frame } from '../app/frame.tsx'
import { FollowPage } from '../follow/follow-page.tsx'

export const Route = createFileRoute('/follow')({
  component: () => (
    <Frame current="cases">
      <FollowPage />
    </Frame>
  ),
})

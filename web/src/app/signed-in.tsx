import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { followEvents } from '../api/events.ts'
import { useMe } from '../features/auth/api.ts'
import { hearEvents } from './hear-events.ts'
import { Palette } from './palette.tsx'

/** What every signed-in page stands in: the stream of events and the palette. */
export function SignedIn() {
  const queryClient = useQueryClient()
  const workspaceId = useMe().workspace.id
  useEffect(() => {
    const { listener, stop } = hearEvents(queryClient)
    const leave = followEvents(workspaceId, listener)
    return () => {
      leave()
      stop()
    }
  }, [queryClient, workspaceId])
  return (
    <>
      <Outlet />
      <Palette />
    </>
  )
}

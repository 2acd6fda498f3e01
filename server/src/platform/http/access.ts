import type { Actor, Role } from '../context.ts'
import { AppError } from '../errors.ts'
import type { Person } from './person.ts'
import type { RouteAccess } from './route.ts'

export type Permissions = Readonly<Record<string, readonly Role[]>>

/** May this role do that? An unknown permission is nobody's. */
export function mayDo(permissions: Permissions, role: Role, permission: string): boolean {
  return permissions[permission]?.includes(role) ?? false
}

/**
 * The actor of a request in its workspace: the one named, or the only one.
 * Errors: workspace_required, not_found for a workspace that is missing or not the person's, forbidden.
 */
export function actorFor(
  person: Person,
  named: string | null,
  access: RouteAccess,
  permissions: Permissions,
): Actor {
  const membership = named
    ? person.memberships.find((m) => m.workspaceId === named)
    : person.memberships.length === 1
      ? person.memberships[0]
      : undefined
  if (!membership) throw new AppError(named ? 'not_found' : 'workspace_required')
  if (access.kind === 'member' && !mayDo(permissions, membership.role, access.permission))
    throw new AppError('forbidden')
  return {
    kind: 'user',
    userId: person.userId,
    deviceId: person.deviceId,
    workspaceId: membership.workspaceId,
    role: membership.role,
    isOperator: person.isOperator,
  }
}

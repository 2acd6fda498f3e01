import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { errorTable, type ErrorCode } from '../error-table.ts'
import type { Route } from './route.ts'

/** Codes that any operation may answer, so that a route lists only its own. */
export const commonErrors: readonly ErrorCode[] = [
  'bad_request',
  'invalid',
  'too_many_requests',
  'internal',
  'database_unavailable',
]
const signedInErrors: readonly ErrorCode[] = ['not_signed_in', 'foreign_origin']
const memberErrors: readonly ErrorCode[] = ['workspace_required', 'forbidden', 'not_found']

/** All codes of one operation. */
export function errorCodesOf(route: Route): ErrorCode[] {
  const codes = new Set<ErrorCode>([...commonErrors, ...route.errors])
  if (route.access.kind !== 'public') for (const code of signedInErrors) codes.add(code)
  if (route.access.kind === 'member') for (const code of memberErrors) codes.add(code)
  if (route.idempotent)
    for (const code of [
      'idempotency_key_invalid',
      'idempotency_in_progress',
      'idempotency_body_differs',
    ] as const)
      codes.add(code)
  return [...codes]
}

/** What the description of an operation says of its door and its refusals. */
export function describe(route: Route): string {
  const door =
    route.access.kind === 'public'
      ? 'Open to everybody.'
      : route.access.kind === 'person'
        ? 'Needs a signed-in person.'
        : `Needs a member of the workspace with \`${route.access.permission}\`.`
  const keyed = route.idempotent
    ? ' Takes an `Idempotency-Key`; a repeat within 24 hours answers the first answer.'
    : ''
  return `${door}${keyed}\n\nError codes: ${errorCodesOf(route)
    .map((code) => `\`${code}\` (${errorTable[code].status})`)
    .join(', ')}.`
}

export async function addOpenApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Atelier',
        version,
        description: `The API of one studio. Answers come in an envelope: \`{success, data, meta?}\` or \`{success, error}\`.\n\n## Error codes\n\n${errorList()}`,
      },
      components: {
        securitySchemes: {
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: 'atelier',
            description: 'The cookie of a signed-in device.',
          },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: false })
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}

function errorList(): string {
  const rows = Object.entries(errorTable).map(
    ([code, { status, words }]) => `| \`${code}\` | ${status} | ${words.en} |`,
  )
  return ['| code | status | meaning |', '| --- | --- | --- |', ...rows].join('\n')
}

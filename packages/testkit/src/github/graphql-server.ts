import { readFileSync } from 'node:fs'
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql'
import { allows, canSee, type Caller } from './identity.ts'
import { repositoryNode } from './graphql-repository.ts'
import { isRecord } from './parse-input.ts'
import type { Comment, Repository } from './state.ts'
import type { World } from './world.ts'

export interface GraphqlAnswer {
  readonly status: number
  readonly body: unknown
}

/**
 * Answers GraphQL against GitHub's published schema: a query that the schema refuses gets its errors, a field that the
 * schema has and the local GitHub has not is reported to `unknown` and answered as an error, never as null.
 */
export function createGraphqlServer(world: World, unknown: (field: string) => void) {
  let schema: Promise<GraphQLSchema> | undefined
  return async (caller: Caller | undefined, text: string): Promise<GraphqlAnswer> => {
    if (caller === undefined) return { status: 401, body: { message: 'Bad credentials' } }
    // Without a sign-in GraphQL gives nothing, not even what is public.
    if (caller.kind === 'anonymous') return { status: 403, body: { message: 'API rate limit exceeded' } }
    const { query, variables } = readQuery(text)
    if (query === undefined) return { status: 400, body: { message: 'Problems parsing JSON' } }
    const { GraphQLError, execute, parse, validate } = await import('graphql')
    schema ??= readSchema()
    const known = await schema
    const document = await attempt(() => parse(query))
    if (document instanceof Error) return { status: 200, body: { errors: [{ message: document.message }] } }
    const problems = validate(known, document)
    if (problems.length > 0) return { status: 200, body: { errors: problems.map((problem) => problem.toJSON()) } }
    const refuse = (type: string, message: string): Error => new GraphQLError(message, { extensions: { type } })
    const minimize = (input: unknown, reason: string | null, key: string) => {
      const subject = isRecord(input) ? input['subjectId'] : undefined
      const found = findComment(world, caller, String(subject))
      if (found === undefined) {
        throw refuse('NOT_FOUND', `Could not resolve to a node with the global id of '${String(subject)}'.`)
      }
      const wanted = found.comment.nodeId.startsWith('IC_') ? ISSUE_WRITE : PULL_WRITE
      if (!allows(caller, found.repository, wanted)) throw refuse('FORBIDDEN', 'Resource not accessible by integration')
      found.comment.minimized = reason
      return { [key]: commentNode(found.comment), clientMutationId: isRecord(input) ? input['clientMutationId'] : null }
    }
    const result = await execute({
      schema: known,
      document,
      variableValues: variables,
      rootValue: {
        repository: async ({ owner, name }: { readonly owner: string; readonly name: string }) => {
          const found = world.state.repositories.get(`${owner}/${name}`.toLowerCase())
          if (found === undefined || !canSee(caller, found)) {
            throw refuse('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`)
          }
          const mayRead = (permission: 'contents:read' | 'pull-requests:read') => {
            if (!allows(caller, found, [permission]))
              throw refuse('FORBIDDEN', 'Resource not accessible by integration')
          }
          return repositoryNode(world, found, mayRead)
        },
        viewer: { __typename: 'User', login: caller.user.login, databaseId: caller.user.id },
        node: ({ id }: { readonly id: string }) => {
          const found = findComment(world, caller, id)
          if (found === undefined)
            throw refuse('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'.`)
          return commentNode(found.comment)
        },
        minimizeComment: ({ input }: { readonly input: Readonly<Record<string, unknown>> }) =>
          minimize(input, String(input['classifier']), 'minimizedComment'),
        unminimizeComment: ({ input }: { readonly input: unknown }) => minimize(input, null, 'unminimizedComment'),
      },
      fieldResolver: (source, parameters, _context, { fieldName, parentType }) => {
        const value: unknown = isRecord(source) ? source[fieldName] : undefined
        if (value === undefined) {
          unknown(`GRAPHQL ${parentType.name}.${fieldName}`)
          throw refuse('UNKNOWN', `The local GitHub has no ${parentType.name}.${fieldName}`)
        }
        return typeof value === 'function' ? value(parameters) : value
      },
    })
    const errors = result.errors?.map((error) => withType(error.toJSON()))
    return { status: 200, body: errors === undefined ? { data: result.data } : { data: result.data, errors } }
  }
}

const ISSUE_WRITE = ['issues:write', 'pull-requests:write'] as const
const PULL_WRITE = ['pull-requests:write'] as const

async function readSchema(): Promise<GraphQLSchema> {
  const { buildSchema } = await import('graphql')
  const file = new URL('./schema.graphql', import.meta.resolve('@octokit/graphql-schema'))
  return buildSchema(readFileSync(file, 'utf8'), { assumeValid: true, assumeValidSDL: true, noLocation: true })
}

function readQuery(text: string): {
  readonly query: string | undefined
  readonly variables: Readonly<Record<string, unknown>>
} {
  try {
    const body: unknown = JSON.parse(text)
    const query = isRecord(body) ? body['query'] : undefined
    const variables = isRecord(body) && isRecord(body['variables']) ? body['variables'] : {}
    return { query: typeof query === 'string' ? query : undefined, variables }
  } catch {
    return { query: undefined, variables: {} }
  }
}

async function attempt<T>(action: () => T): Promise<T | Error> {
  try {
    return action()
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function findComment(
  world: World,
  caller: Caller,
  nodeId: string,
): { readonly repository: Repository; readonly comment: Comment } | undefined {
  for (const repository of world.state.repositories.values()) {
    if (!canSee(caller, repository)) continue
    for (const comment of [...repository.comments.values(), ...repository.reviewComments.values()]) {
      if (comment.nodeId === nodeId) return { repository, comment }
    }
  }
  return undefined
}

function commentNode(comment: Comment) {
  return {
    __typename: comment.nodeId.startsWith('IC_') ? 'IssueComment' : 'PullRequestReviewComment',
    id: comment.nodeId,
    databaseId: comment.id,
    body: comment.body,
    isMinimized: comment.minimized !== null,
    // The answer's spelling is not the mutation's: `OFF_TOPIC` comes back as `off-topic`.
    minimizedReason: comment.minimized?.toLowerCase().replaceAll('_', '-') ?? null,
  }
}

/** GitHub puts the kind of an error beside its message, not under `extensions`. */
function withType({ extensions, ...error }: GraphQLFormattedError) {
  return { ...(isRecord(extensions) ? { type: extensions['type'] } : {}), ...error }
}

import type { Route } from '../route.ts'
import { REPOSITORY_ROUTES } from './repositories.ts'

/** Everything the local GitHub's REST API answers. */
export const ROUTES: readonly Route[] = [...REPOSITORY_ROUTES]

import type { Route } from '../route.ts'
import { COMMIT_ROUTES } from './commits.ts'
import { DEPLOYMENT_ROUTES } from './deployments.ts'
import { CONTENT_ROUTES } from './contents.ts'
import { ENVIRONMENT_ROUTES } from './environments.ts'
import { GIT_OBJECT_ROUTES } from './git-objects.ts'
import { ISSUE_COMMENT_ROUTES } from './issue-comments.ts'
import { ISSUE_ROUTES } from './issues.ts'
import { PULL_ROUTES } from './pulls.ts'
import { REF_ROUTES } from './refs.ts'
import { REPOSITORY_ROUTES } from './repositories.ts'
import { REVIEW_ROUTES } from './reviews.ts'
import { RULE_ROUTES } from './rules.ts'
import { RUN_ROUTES } from './runs.ts'
import { TREE_ROUTES } from './trees.ts'
import { WORKFLOW_ROUTES } from './workflows.ts'

/** Everything the local GitHub's REST API answers. */
export const ROUTES: readonly Route[] = [
  ...REPOSITORY_ROUTES,
  ...REF_ROUTES,
  ...TREE_ROUTES,
  ...GIT_OBJECT_ROUTES,
  ...COMMIT_ROUTES,
  ...CONTENT_ROUTES,
  ...PULL_ROUTES,
  ...ISSUE_ROUTES,
  ...ISSUE_COMMENT_ROUTES,
  ...REVIEW_ROUTES,
  ...ENVIRONMENT_ROUTES,
  ...DEPLOYMENT_ROUTES,
  ...RUN_ROUTES,
  ...WORKFLOW_ROUTES,
  ...RULE_ROUTES,
]

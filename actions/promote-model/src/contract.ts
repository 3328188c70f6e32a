import { defineContract, flag, oneOf, optionalText, text } from '@modelgate/runner'

/** What `promote-model` takes and gives. */
export const contract = defineContract({
  name: 'promote-model',
  gate: 'promotion',
  description: 'Promotes exactly these bytes of a model to an environment, or refuses and says why.',
  inputs: {
    phase: oneOf(['plan', 'promote', 'start', 'finish', 'drill'], {
      default: 'promote',
      description:
        'plan: decision sheet and digest, without an environment. promote: decide and claim before the deploy steps, commit after the job. start and finish: the same in two jobs of their own. drill: rehearse a rollback, claim and deploy nothing.',
    }),
    environment: text({ description: 'The GitHub environment to promote to; the one that the job names.' }),
    model: optionalText({
      description: 'Name of the model, or path of its manifest. May be left out when there is one manifest.',
    }),
    digest: optionalText({
      description: 'The digest that the plan job showed to the approvers. Needed by promote and start.',
    }),
    rollback: flag({
      default: 'false',
      description: 'Promote the last good digest of the environment again, without order and soak; sets a hold.',
    }),
    reason: optionalText({ description: 'Why; kept in the ledger. Needed by rollback and lift-hold.' }),
    'lift-hold': flag({
      default: 'false',
      description: 'Promote although a rollback put the environment on hold.',
    }),
    'break-glass': flag({
      default: 'false',
      description:
        'Roll back without approval, as one reviewer, where the policy allows it; an issue is opened and the next promotion waits for its closing.',
    }),
    role: oneOf(['champion', 'canary', 'shadow'], {
      default: 'champion',
      description: 'How the version serves there: canary and shadow stand beside the champion until the next one.',
    }),
    'environment-url': optionalText({ description: 'Where the promoted model can be seen; shown on the deployment.' }),
    'promotion-id': optionalText({ description: 'For finish: the promotion that start claimed.' }),
    'deploy-result': optionalText({ description: 'For finish: how the deploy job ended, needs.JOB.result.' }),
    'mlflow-url': optionalText({
      default: '',
      description: 'Address of the MLflow server that the policy lets follow the ledger. Empty: MLFLOW_TRACKING_URI.',
    }),
    'mlflow-token': optionalText({
      default: '',
      description: 'Bearer token for MLflow. Empty: what the variables of MLflow say.',
    }),
    'job-status': text({
      default: '${{ job.status }}',
      description: 'Do not set it: the runner fills it in again when the job is over.',
    }),
    'job-id': optionalText({
      default: '${{ job.check_run_id }}',
      description: 'Do not set it: by it the job is found in the list of jobs where its status is not told.',
    }),
  },
  outputs: {
    'promotion-id': 'The promotion, the same for every attempt of one request.',
    'fencing-token':
      'A number that grows with every claim: deploy steps should refuse to act on a smaller one than they saw last.',
    'deployment-id': 'The deployment record of this promotion.',
    'ledger-head': 'Digest of the last event of the ledger; keep it elsewhere to prove later that nothing was cut off.',
    digest: 'The digest of the model that is (or would be) promoted.',
    commit: 'The commit that holds these bytes: what the promoting job checks out.',
    model: 'Name of the model.',
    version: 'Version of the model.',
  },
})

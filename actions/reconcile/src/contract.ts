import { defineContract, flag, optionalText } from '@modelgate/runner'

/** What `reconcile` takes and gives. */
export const contract = defineContract({
  name: 'reconcile',
  gate: 'promotion',
  description: 'Brings deployments, tags and registries in step with the ledger, and finds promotions that died.',
  inputs: {
    'dry-run': flag({ default: 'false', description: 'Show what is out of step and change nothing.' }),
    'mlflow-url': optionalText({
      default: '',
      description: 'Address of the MLflow server that the policy lets follow the ledger. Empty: MLFLOW_TRACKING_URI.',
    }),
    'mlflow-token': optionalText({
      default: '',
      description: 'Bearer token for MLflow. Empty: what the variables of MLflow say.',
    }),
  },
  outputs: {
    'ledger-head': 'Digest of the last event of the ledger; keep it elsewhere to prove later that nothing was cut off.',
  },
})

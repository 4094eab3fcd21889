import { choiceField, componentField, form, integerField, textField } from 'vetro'
import { KubernetesCluster } from '../kubernetes-cluster/classes/KubernetesCluster.js'
import { KubernetesPod } from './classes/KubernetesPod.js'

/** What Kubernetes takes for a label: a name, perhaps after a domain and a slash, and a value, perhaps empty. */
const word = '[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?'
const label = `([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?/)?${word} *= *(${word})?`

export default form(KubernetesPod, {
  steps: {
    pod: {
      name: textField({
        label: 'Pod name',
        initial: 'pod',
        pattern: '[a-z0-9]+(-[a-z0-9]+)*',
        maxLength: 40,
        message: 'Small letters and digits, with single dashes between them.',
        description: 'What Murano and Kubernetes call the pod. No two pods of a cluster may have the same name.',
      }),
      kubernetesCluster: componentField(KubernetesCluster, {
        label: 'Kubernetes cluster',
        description: 'Where the pod runs. Press + to add a cluster to the environment.',
      }),
      labels: textField({
        label: 'Labels',
        pattern: `${label}( *[,;] *${label})*`,
        message: 'Such as tier=web, stage=test: names and values of letters, digits, dashes, dots and underscores.',
        description:
          'Mark the pod, so that Kubernetes and you can find it and others like it: tier=web, stage=test. May stay empty.',
      }),
      replicas: integerField({
        label: 'Replicas',
        description:
          'How many copies of the pod run at the same time. Kubernetes replaces copies that fail. 0 makes a single pod ' +
          'that nothing replaces if its server fails.',
      }),
      updateStrategy: choiceField({
        label: 'Updates',
        choices: [
          ['ReplicationController', 'All copies at once (replication controller)'],
          ['Deployment', 'One copy after the other (deployment)'],
        ],
        description:
          'What happens when an application in the pod changes. A deployment keeps the application reachable meanwhile, ' +
          'and can be rolled back. Without replicas it makes no difference.',
      }),
    },
  },
})

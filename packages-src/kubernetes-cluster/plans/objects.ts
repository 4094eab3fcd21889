import { type Json, lines, plan, script } from 'vetro'

const common = ['common.sh', 'objects/api.sh']
const pods = [...common, 'objects/pods.sh', 'objects/pods.jq']
const apply = script('objects/apply.sh', { files: pods })
const remove = script('objects/remove.sh', { files: pods })
const removePods = script('objects/remove-pods.sh', { files: pods })
const scale = script('objects/scale.sh', { files: pods })
const rollBack = script('objects/roll-back.sh', { files: pods })
const applyAll = script('objects/apply-services.sh', { files: common })
const removeServices = script('objects/remove-services.sh', { files: common })

/**
 * Run a pod, a replication controller or a deployment.
 * It is created or replaced; the call waits until its containers run. What is to be new and exists already comes of an
 * attempt whose answer was lost.
 */
export const applyObject = plan<{ definition: Record<string, Json>; isNew: boolean }>({
  timeout: 900,
  run: ({ definition, isNew }) => {
    apply(definition, isNew)
    return null
  },
})

/**
 * Remove an object and the pods that it made.
 * `kind` is a resource of the API, such as `replicationcontrollers`. What is gone already is no error.
 */
export const removeObject = plan<{ kind: string; name: string }>({
  timeout: 600,
  run: ({ kind, name }) => {
    remove(kind, name)
    return null
  },
})

/** Remove the pods that have all these labels. */
export const removePodsByLabels = plan<{ labels: Record<string, string> }>({
  timeout: 600,
  run: ({ labels }) => {
    removePods(labels)
    return null
  },
})

/** Set the number of replicas. */
export const scaleObject = plan<{ kind: string; name: string; size: number }>({
  timeout: 600,
  run: ({ kind, name, size }) => {
    scale(kind, name, size)
    return null
  },
})

/** Take a deployment back to what its pods were before its last change; a second time nothing happens. */
export const rollBackDeployment = plan<{ name: string }>({
  timeout: 900,
  run: ({ name }) => {
    rollBack(name)
    return null
  },
})

/** Create or update services, given as a `List` of the API. Yields `<name> <address in the cluster>` for each. */
export const applyServices = plan<{ services: Record<string, Json> }, string[]>({
  timeout: 300,
  run: ({ services }) => lines(applyAll(services).stdout),
})

/** Remove services; what is gone already is no error. */
export const removeServicesByName = plan<{ names: string[] }>({
  timeout: 300,
  run: ({ names }) => {
    removeServices(names)
    return null
  },
})

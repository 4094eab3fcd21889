import { type Json, type LongText, lines, plan, type Secret, script } from 'vetro'

const files = ['join/common.sh']
const join = script('join/join.sh', { files })

/** Join the cluster. */
export const joinCluster = plan<
  {
    name: string
    members: string[]
    key: Secret | null
    note: string | null
    port: number
    config: LongText
    labels: Record<string, Json>
    token: Secret
  },
  { joined: string[]; code: number; token: string }
>({
  timeout: 600,
  run: ({ name, members, key, note, port, config, labels, token }) => {
    const url = `https://${token}@${name}`
    const result = join(name, members, key, note, port, config, labels, `${name}-suffix`, true, url)
    if (name === 'nobody') {
      return { joined: [], code: -1, token: '' }
    }
    return { joined: lines(result.stdout), code: result.exitCode, token: result.secret }
  },
})

const leave = script('leave.sh')

/** Leave the cluster. */
export const leaveCluster = plan<{ name: string }>({
  timeout: 60,
  run: ({ name }) => {
    leave(name)
    return null
  },
})

import { plan, script } from 'vetro'

const start = script('gateways/start.sh', {
  files: [
    'common.sh',
    'nodes/set-etcd-endpoints.sh',
    'gateways/confd.service',
    'gateways/confd.toml',
    'gateways/services.toml',
    'gateways/services.tmpl',
    'gateways/configure-haproxy.sh',
    'gateways/haproxy.jq',
    'gateways/haproxy-base.cfg',
    'gateways/haproxy.conf',
  ],
})

/** Start HAProxy, and confd, which keeps it in step with the services of the cluster. */
export const setUpGateway = plan<{ name: string; address: string; endpoints: string }>({
  timeout: 600,
  run: ({ name, address, endpoints }) => {
    start(name, address, endpoints)
    return null
  },
})

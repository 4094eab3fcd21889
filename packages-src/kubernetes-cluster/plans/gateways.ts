import { plan, script } from 'vetro'

const start = script('gateways/start.sh', {
  files: [
    'common.sh',
    'gateways/confd.service',
    'gateways/confd.toml',
    'gateways/haproxy.toml',
    'gateways/haproxy.cfg.tmpl',
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

/**
 * Everything that classes, scripts, units and the disk image have to agree on: versions, ports, paths, addresses.
 * Scripts and units see it as settings of their templates.
 */
export const platform = {
  /** Of what the disk image holds. */
  versions: {
    kubernetes: '1.20.15',
    etcd: '3.4.37',
  },

  /** Of containers that the cluster itself runs. From a registry of the user's they come under the same names. */
  images: {
    dns: 'coredns/coredns:1.7.0',
    dashboard: 'kubernetesui/dashboard:v2.2.0',
    /** What holds a pod together. Docker Hub has none, so without a registry of the user's this one is asked. */
    pause: 'pause:3.2',
    pauseRegistry: 'registry.k8s.io',
  },

  ports: {
    ssh: 22,
    etcdClient: 2379,
    etcdPeer: 2380,
    /** The API, over TLS. */
    api: 6443,
    /** The API without authentication, if `exposeInsecureApi` asks for it. */
    insecureApi: 8080,
    kubelet: 10250,
    kubeletHealth: 10248,
    kubeProxyHealth: 10256,
    kubeProxyMetrics: 10249,
    controllerManager: 10257,
    scheduler: 10259,
    calicoHealth: 9099,
    /** BGP, over which calico-nodes tell each other their routes. */
    bgp: 179,
    /** UDP, between flannels. */
    vxlan: 8472,
    /** Where HAProxy says how it is; on the gateway itself only. */
    haproxyStatus: 8404,
    /** The dashboard, over TLS, in the cluster and at the gateways. */
    dashboard: 8443,
  },

  addresses: {
    /** Of pods, whichever network there is. */
    pods: '10.244.0.0/16',
    /** How much of it a node gets from Flannel, in bits. */
    podsPerNode: 24,
    services: '10.96.0.0/16',
    /** The API's own service: the first address of `services`. */
    apiService: '10.96.0.1',
    clusterDns: '10.96.0.10',
  },

  names: {
    domain: 'cluster.local',
    /** The service account of `getKubeconfig`, in kube-system. */
    administrator: 'murano-administrator',
  },

  paths: {
    /** Programs that are no Debian packages. */
    programs: '/usr/local/bin',
    cniPlugins: '/opt/cni/bin',
    cniConfiguration: '/etc/cni/net.d',
    /** What a node knows of itself: its generation, the endpoints of etcd. */
    node: '/etc/murano-kubernetes',
    kubernetes: '/etc/kubernetes',
    /** Keys and certificates. Of purpose p: p.key, p.crt, and of the cluster's authority ca.crt (the master: ca.key). */
    certificates: '/etc/kubernetes/pki',
    /** Those of etcd, which has an authority of its own. */
    etcdCertificates: '/etc/etcd/pki',
    etcdData: '/var/lib/etcd',
    kubelet: '/var/lib/kubelet',
    confd: '/etc/confd',
    calico: '/etc/calico',
    haproxy: '/etc/haproxy/haproxy.cfg',
    units: '/etc/systemd/system',
  },
} as const

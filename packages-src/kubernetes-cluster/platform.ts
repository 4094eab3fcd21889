/**
 * Everything that classes, scripts, units and the disk image have to agree on: versions, ports, paths, addresses.
 * Scripts and units see it as settings of their templates.
 */
export const platform = {
  /** Of what the disk image holds, Debian's packages apart. */
  versions: {
    kubernetes: '1.20.15',
    etcd: '3.4.16',
    cniPlugins: '1.1.1',
    calico: '3.20.6',
    flannel: '0.25.7',
    confd: '0.16.0',
  },

  /** Where the disk image gets them: `VERSION` in `file` is the version. The checksum is sha256, or sha512 if longer. */
  downloads: {
    kubernetes: {
      mirror: 'https://dl.k8s.io',
      file: 'vVERSION/kubernetes-server-linux-amd64.tar.gz',
      checksum:
        '0def92227a7770ff2792c3dcec5f3a6343792b98946171dc8e947c3adc9ecda2cee7aa8d695c5cb2fb5fcb5c82db8eb205b31fa42568b8aba010abbc25da2d0b',
    },
    etcd: {
      mirror: 'https://github.com/etcd-io/etcd/releases/download',
      file: 'vVERSION/etcd-vVERSION-linux-amd64.tar.gz',
      checksum: '2e2d5b3572e077e7641193ed07b4929b0eaf0dc2f9463e9b677765528acafb89',
    },
    cniPlugins: {
      mirror: 'https://github.com/containernetworking/plugins/releases/download',
      file: 'vVERSION/cni-plugins-linux-amd64-vVERSION.tgz',
      checksum: 'b275772da4026d2161bf8a8b41ed4786754c8a93ebfb6564006d5da7f23831e5',
    },
    calico: {
      mirror: 'https://github.com/projectcalico/calico/releases/download',
      file: 'vVERSION/release-vVERSION.tgz',
      checksum: '80d68bbceda4dee103e9a3ce5fbb4c83e4a2f80ad84aa103bfac78a8d05fadb5',
    },
    flannel: {
      mirror: 'https://github.com/flannel-io/flannel/releases/download',
      file: 'vVERSION/flanneld-amd64',
      checksum: '5901b213bd94f5797eb852f8c9b68c885b46bc2f9fe32f96dc113351b7ee378a',
    },
    confd: {
      mirror: 'https://github.com/kelseyhightower/confd/releases/download',
      file: 'vVERSION/confd-VERSION-linux-amd64',
      checksum: '255d2559f3824dd64df059bdc533fd6b697c070db603c76aaf8d1d5e6b0cc334',
    },
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
    /** What scripts call themselves in the journal. */
    journal: 'murano-kubernetes',
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
    /** What the image holds of calico/node's /etc/calico/confd: the folders conf.d and templates. */
    calicoTemplates: '/usr/local/share/calico/confd',
    haproxy: '/etc/haproxy/haproxy.cfg',
    /** What a gateway last made of the cluster's services. */
    gateway: '/run/kubernetes-gateway',
    units: '/etc/systemd/system',
  },
} as const

/** What classes, scripts and tests have to agree on. Scripts see it as settings of their templates. */
export const platform = {
  names: {
    /** What scripts call themselves in the journal. */
    journal: 'murano-docker',
    /** The network of the containers, in Docker. */
    network: 'murano',
  },

  paths: {
    /** Programs that are no Debian packages. */
    programs: '/usr/local/bin',
    /** What the server knows of itself. */
    node: '/etc/murano-docker',
  },
} as const

import {
  caught,
  DummySecurityGroupManager,
  type Environment,
  GC,
  type HeatStack,
  type Instance,
  type Int,
  type Json,
  MuranoObject,
} from 'vetro'

type Reference = { get_resource: string }

type Resource = { type: string; properties?: Record<string, Json> }

type Output = { value: { get_attr?: string[] } }

type Template = { resources?: Record<string, Resource>; outputs?: Record<string, Output> }

/** What a security group lets in. */
export type IngressRule = {
  protocol: 'tcp' | 'udp' | 'icmp'
  from: Int
  to: Int
  /** Whether from everywhere, or only from members of the group `group`. */
  isOpenToAll: boolean
  /** A group's resource in the template. */
  group: string
}

/** What the core library does not offer to do to an environment's Heat template. None of it is pushed here. */
export class HeatTemplate extends MuranoObject {
  /** Whether the ports of servers have security groups, where this one is. */
  static hasSecurityGroups(instance: Instance): boolean {
    return !(instance.getRegion().securityGroupManager instanceof DummySecurityGroupManager)
  }

  /** The group that all servers of the environment are members of. */
  static environmentGroup(instance: Instance): string {
    return instance.getRegion().securityGroupManager.defaultGroupName ?? ''
  }

  /** Defines a security group, in place of what it was. */
  static setSecurityGroup(stack: HeatStack, name: string, description: string, rules: IngressRule[]): void {
    const template = stack.current() as Template
    const properties = { description, rules: rules.map((rule) => HeatTemplate.ruleOf(rule)) }
    const group = { type: 'OS::Neutron::SecurityGroup', properties }
    stack.setTemplate({ ...template, resources: { ...template.resources, [name]: group } })
  }

  private static ruleOf(rule: IngressRule): Record<string, Json> {
    const { protocol, from, to, isOpenToAll, group } = rule
    const range: Record<string, Json> = protocol === 'icmp' ? {} : { port_range_min: from, port_range_max: to }
    const source: Record<string, Json> = isOpenToAll
      ? { remote_ip_prefix: '0.0.0.0/0' }
      : { remote_mode: 'remote_group_id', remote_group_id: { get_resource: group } }
    return { direction: 'ingress', ethertype: 'IPv4', protocol, ...range, ...source }
  }

  /**
   * Makes the ports of a server members of security groups, and lets them carry packets of address ranges besides their
   * own addresses. Ports without security are left alone: they let everything through.
   */
  static extendPorts(stack: HeatStack, server: string, groups: string[], ranges: string[]): void {
    for (const name of HeatTemplate.portsOf(stack, server)) {
      const { resources } = stack.current() as Template
      if (resources?.[name]?.properties?.security_groups != null) {
        const properties = {
          security_groups: groups.map((group) => ({ get_resource: group })),
          allowed_address_pairs: ranges.map((range) => ({ ip_address: range })),
        }
        stack.updateTemplate({ resources: { [name]: { properties } } })
      }
    }
  }

  /** Makes the ports of a server members of one more security group, or takes them out of it; likewise. */
  static setMembership(stack: HeatStack, server: string, group: string, isMember: boolean): void {
    for (const name of HeatTemplate.portsOf(stack, server)) {
      const template = stack.current() as Template
      const port = template.resources?.[name]
      if (port?.properties?.security_groups == null) continue
      const groups = port.properties.security_groups as Reference[]
      const others = groups.filter((each) => each.get_resource !== group)
      const properties = {
        ...port.properties,
        security_groups: isMember ? [...others, { get_resource: group }] : others,
      }
      stack.setTemplate({ ...template, resources: { ...template.resources, [name]: { ...port, properties } } })
    }
  }

  private static portsOf(stack: HeatStack, server: string): string[] {
    const { resources } = stack.current() as Template
    const attachments = (resources?.[server]?.properties?.networks ?? []) as { port: Reference }[]
    return attachments.map(({ port }) => port.get_resource)
  }

  /**
   * Takes a server out of the template, and lets its instance forget it, so that it can be deployed anew. The core
   * library's own `releaseResources` fails while the environment lives on: it pushes with an argument that the stack does
   * not know. A template without outputs it does not push.
   */
  static release(stack: HeatStack, instance: Instance): void {
    HeatTemplate.takeOut(stack, instance.name)
    const remaining = stack.current()
    stack.setTemplate({ resources: remaining.resources ?? {} })
    instance.releaseResources()
    stack.setTemplate(remaining)
  }

  /** Takes a server out of the template, with its ports, floating addresses and user data. */
  static takeOut(stack: HeatStack, server: string): void {
    const template = stack.current() as Template
    const ports = HeatTemplate.portsOf(stack, server)
    const floatingAddresses = Object.entries(template.resources ?? {})
      .filter(([, { properties }]) => ports.includes((properties?.port_id as Reference | null)?.get_resource ?? ''))
      .map(([resource]) => resource)
    const addresses = Object.entries(template.outputs ?? {})
      .filter(([key, { value }]) => key.startsWith(`addresses-${server}-`) && value.get_attr?.[0] === server)
      .map(([key]) => key)
    const userData = [`boot_script_${server}`, `user_data-${server}`, `boot_config-${server}`]
    HeatTemplate.remove(
      stack,
      [server, ...ports, ...floatingAddresses, ...userData],
      [`${server}-id`, `${server}-floatingIPaddress`, ...addresses],
    )
  }

  /**
   * Has the template pushed though nothing in it is new: Heat keeps one that it failed to bring about, and the engine
   * takes what Heat has for done.
   */
  static markChanged(stack: HeatStack): void {
    stack.setTemplate(stack.current())
  }

  /** Takes resources and outputs out of the template. */
  static remove(stack: HeatStack, resources: string[], outputs: string[]): void {
    const template = stack.current() as Template
    const otherResources = Object.entries(template.resources ?? {}).filter(([name]) => !resources.includes(name))
    const otherOutputs = Object.entries(template.outputs ?? {}).filter(([name]) => !outputs.includes(name))
    stack.setTemplate({
      ...template,
      resources: Object.fromEntries(otherResources),
      outputs: Object.fromEntries(otherOutputs),
    })
  }

  /**
   * For the destruction of what has servers: takes them and further resources out of the template, and pushes it. The
   * core library takes out servers, too, but several at once undo what the others do: each tells Murano of its end after
   * it has read the template and before it writes it. And it fails to push while the environment lives on.
   */
  static finishRemoval(environment: Environment | null, servers: string[], resources: string[], what: string): void {
    if (environment === null || GC.isDoomed(environment)) return
    const { stack } = environment
    try {
      for (const server of servers) HeatTemplate.takeOut(stack, server)
      HeatTemplate.remove(stack, resources, [])
      stack.push()
    } catch (error) {
      environment.reporter.report(environment, `${what} left behind in Heat: ${caught(error).message}`)
    }
  }
}

# Services and endpoints, JSON objects one to a line, to what HAProxy is to do with them:
# {configuration: its frontends and backends, notes: [what it does not do, and why]}.
# $reserved: ports of the gateway's own.

# Names and addresses become words of a configuration, whoever wrote them
def is_name: type == "string" and test("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$");
def is_address: type == "string" and test("^[0-9]{1,3}([.][0-9]{1,3}){3}$");
def is_port: type == "number" and . == floor and . >= 1 and . <= 65535;

def id: .metadata | "\(.namespace)/\(.name)";
def protocol: .protocol // "TCP";

# Applications say how far their services are to be seen; those made by others do not
def is_public:
  if .metadata.namespace == "kube-system" then .metadata.name == "kubernetes-dashboard"
  else id != "default/kubernetes" and .metadata.labels["murano-scope"] != "internal"
  end;

# The service's ports, each with the endpoints that serve it: those ready, at the port of the same name
def ports($endpoints):
  id as $service
  | .spec.ports[]?
  | select(.port | is_port)
  | (.name // "") as $name
  | {
      service: $service, port, protocol: protocol,
      servers: [
        $endpoints[$service].subsets[]?
        | (.ports[]? | select((.name // "") == $name) | .port | select(is_port)) as $port
        | .addresses[]?.ip | select(is_address) | "\(.):\($port)"
      ] | unique
    };

# Who comes first gets the port, with endpoints or without: clients must not find another application there when pods
# of theirs are late
def assign:
  reduce .[] as $port ({ports: {}, notes: []};
    ($port.port | tostring) as $number
    | "\($port.service): port \($number)/\($port.protocol) is not carried:" as $note
    | if $port.protocol != "TCP" then .notes += ["\($note) gateways carry TCP only"]
      elif $reserved | index($port.port) then .notes += ["\($note) the gateway itself uses it"]
      elif .ports[$number] then .notes += ["\($note) \(.ports[$number].service) is older and has it"]
      else .ports[$number] = $port
      end);

def section:
  "\(.service | sub("/"; ".")).\(.port)" as $name
  | "",
    "frontend \($name)", "  bind *:\(.port)", "  default_backend \($name)", "",
    "backend \($name)", (.servers[] | "  server \(.) \(.)");

[inputs | fromjson? | objects | select((.metadata.namespace | is_name) and (.metadata.name | is_name))]
| (map(select(.kind == "Endpoints") | {key: id, value: .}) | from_entries) as $endpoints
| map(select(.kind == "Service" and is_public))
| sort_by(.metadata.creationTimestamp, id)
| map(ports($endpoints))
| assign
| {configuration: [[.ports[] | select(.servers != [])] | sort_by(.port)[] | section] | join("\n"), notes}

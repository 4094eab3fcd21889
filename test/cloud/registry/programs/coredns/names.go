package main

import (
	"net"
	"strings"

	"vetro.test/registry/cluster"
)

type service struct {
	cluster.Object
	Spec struct{ ClusterIP string }
}

type endpoints struct {
	cluster.Object
	Subsets []struct{ Addresses []struct{ IP string } }
}

// names are those of a cluster's services.
type names struct {
	namespaces cluster.Copy[cluster.Object]
	services   cluster.Copy[service]
	endpoints  cluster.Copy[endpoints]
}

func follow(client *cluster.Client) *names {
	all := &names{}
	go all.namespaces.Follow(client, "/api/v1/namespaces")
	go all.services.Follow(client, "/api/v1/services")
	go all.endpoints.Follow(client, "/api/v1/endpoints")
	return all
}

func (all *names) synced() bool {
	return all.namespaces.Synced() && all.services.Synced() && all.endpoints.Synced()
}

// addresses are those of a name given without its zone: `web.default.svc`. A name may be known and have none.
func (all *names) addresses(name string) (addresses []net.IP, known bool) {
	labels := strings.Split(name, ".")
	switch {
	case name == "" || name == "svc":
		return nil, true
	case len(labels) == 2 && labels[1] == "svc":
		_, known = all.namespaces.Get("", labels[0])
		return nil, known
	case len(labels) == 3 && labels[2] == "svc":
		return all.ofService(labels[1], labels[0])
	}
	return nil, false
}

func (all *names) ofService(namespace, name string) (addresses []net.IP, known bool) {
	found, known := all.services.Get(namespace, name)
	if address := net.ParseIP(found.Spec.ClusterIP); address != nil {
		return []net.IP{address}, true
	}
	// Without an address of its own it stands for its pods
	behind, _ := all.endpoints.Get(namespace, name)
	for _, subset := range behind.Subsets {
		for _, pod := range subset.Addresses {
			addresses = append(addresses, net.ParseIP(pod.IP))
		}
	}
	return addresses, known
}

// nameOf is the name, without its zone, of the service that has an address.
func (all *names) nameOf(address string) (name string, known bool) {
	found, known := all.services.Find(func(one service) bool { return one.Spec.ClusterIP == address })
	return found.Metadata.Name + "." + found.Metadata.Namespace + ".svc", known
}

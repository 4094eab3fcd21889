package main

import (
	"log"
	"math/rand"
	"strings"

	"golang.org/x/net/dns/dnsmessage"
)

const (
	reverse = "in-addr.arpa."
	// seconds that resolvers may remember an answer, as CoreDNS has it for Kubernetes
	timeToLive = 5
)

type server struct {
	*settings
	names *names
	// probe is a name that nobody else asks for: who hears it from upstream asks itself
	probe string
}

// answer is what to say to a query that came over UDP or TCP.
func (server *server) answer(network string, query []byte) ([]byte, error) {
	var parser dnsmessage.Parser
	header, err := parser.Start(query)
	if err != nil {
		return nil, err
	}
	question, err := parser.Question()
	if err != nil {
		return nil, err
	}
	name := strings.ToLower(question.Name.String())
	if server.loop && name == server.probe {
		log.Fatalf("[FATAL] plugin/loop: Loop (%s -> :53) detected for zone \".\"", server.upstreams[0])
	}
	reply := dnsmessage.Message{
		Header:    dnsmessage.Header{ID: header.ID, Response: true, RecursionDesired: header.RecursionDesired},
		Questions: []dnsmessage.Question{question},
	}
	zone := server.zoneOf(name)
	if zone == "" {
		return server.forward(network, query, reply)
	}
	reply.Authoritative = true
	known := false
	switch {
	case !server.names.synced():
		reply.RCode = dnsmessage.RCodeServerFailure
		return reply.Pack()
	case zone == reverse:
		known, err = server.pointer(&reply, name)
	default:
		known = server.addresses(&reply, strings.TrimSuffix(strings.TrimSuffix(name, zone), "."))
	}
	if err != nil {
		return nil, err
	}
	if !known && contains(server.fallThrough, zone) {
		return server.forward(network, query, reply)
	}
	if !known {
		reply.RCode = dnsmessage.RCodeNameError
	}
	return reply.Pack()
}

func (server *server) zoneOf(name string) string {
	for _, zone := range server.zones {
		if name == zone || strings.HasSuffix(name, "."+zone) {
			return zone
		}
	}
	return ""
}

func (server *server) addresses(reply *dnsmessage.Message, name string) (known bool) {
	question := reply.Questions[0]
	addresses, known := server.names.addresses(name)
	if question.Type != dnsmessage.TypeA {
		return known
	}
	for _, address := range addresses {
		resource := &dnsmessage.AResource{}
		copy(resource.A[:], address.To4())
		reply.Answers = append(reply.Answers, dnsmessage.Resource{Header: headerOf(question), Body: resource})
	}
	if server.shuffle {
		rand.Shuffle(len(reply.Answers), func(i, j int) {
			reply.Answers[i], reply.Answers[j] = reply.Answers[j], reply.Answers[i]
		})
	}
	return known
}

func (server *server) pointer(reply *dnsmessage.Message, name string) (known bool, err error) {
	question := reply.Questions[0]
	labels := strings.Split(strings.TrimSuffix(name, "."+reverse), ".")
	for i, j := 0, len(labels)-1; i < j; i, j = i+1, j-1 {
		labels[i], labels[j] = labels[j], labels[i]
	}
	found, known := server.names.nameOf(strings.Join(labels, "."))
	if !known || question.Type != dnsmessage.TypePTR {
		return known, nil
	}
	target, err := dnsmessage.NewName(found + "." + server.zones[0])
	reply.Answers = []dnsmessage.Resource{{Header: headerOf(question), Body: &dnsmessage.PTRResource{PTR: target}}}
	return known, err
}

func headerOf(question dnsmessage.Question) dnsmessage.ResourceHeader {
	return dnsmessage.ResourceHeader{Name: question.Name, Type: question.Type, Class: question.Class, TTL: timeToLive}
}

func contains(all []string, wanted string) bool {
	for _, one := range all {
		if one == wanted {
			return true
		}
	}
	return false
}

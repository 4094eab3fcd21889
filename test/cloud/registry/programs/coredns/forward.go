package main

import (
	"log"
	"net"
	"time"

	"golang.org/x/net/dns/dnsmessage"
)

// forward hands a query on as it is, to the first upstream that answers. The reply is for when there is none.
func (server *server) forward(network string, query []byte, reply dnsmessage.Message) ([]byte, error) {
	reply.Authoritative = false
	reply.RCode = dnsmessage.RCodeRefused
	for _, upstream := range server.upstreams {
		answer, err := exchange(network, upstream, query)
		if err == nil {
			return answer, nil
		}
		log.Printf("[ERROR] plugin/errors: %v", err)
		reply.RCode = dnsmessage.RCodeServerFailure
	}
	return reply.Pack()
}

func exchange(network, upstream string, query []byte) ([]byte, error) {
	connection, err := net.DialTimeout(network, upstream, 2*time.Second)
	if err != nil {
		return nil, err
	}
	defer connection.Close()
	if err := connection.SetDeadline(time.Now().Add(2 * time.Second)); err != nil {
		return nil, err
	}
	if network == "tcp" {
		if err := writeFramed(connection, query); err != nil {
			return nil, err
		}
		return readFramed(connection)
	}
	if _, err := connection.Write(query); err != nil {
		return nil, err
	}
	answer := make([]byte, 65535)
	size, err := connection.Read(answer)
	return answer[:size], err
}

func (server *server) askForLoop() {
	name, err := dnsmessage.NewName(server.probe)
	if err != nil {
		log.Fatal(err)
	}
	query := dnsmessage.Message{
		Header:    dnsmessage.Header{ID: 1, RecursionDesired: true},
		Questions: []dnsmessage.Question{{Name: name, Type: dnsmessage.TypeHINFO, Class: dnsmessage.ClassINET}},
	}
	packed, err := query.Pack()
	if err != nil {
		log.Fatal(err)
	}
	for _, upstream := range server.upstreams {
		// Whether it knows the name does not matter
		_, _ = exchange("udp", upstream, packed)
	}
}

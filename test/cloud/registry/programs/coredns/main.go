// A stand-in for CoreDNS 1.7: services of a cluster by name, and what its Corefile says of other names. It refuses flags
// and directives that it does not know. Of the cluster it knows A and PTR records; it remembers no answers.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"math/rand"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"golang.org/x/net/dns/dnsmessage"
	"vetro.test/registry/cluster"
)

func main() {
	log.SetFlags(0)
	log.SetOutput(os.Stdout)
	rand.Seed(time.Now().UnixNano())
	corefile := flag.String("conf", "Corefile", "Corefile to load")
	flag.Parse()
	if flag.NArg() > 0 {
		log.Fatalf("extra command line arguments: %v", flag.Args())
	}
	found, err := readCorefile(*corefile)
	if err != nil {
		log.Fatal(err)
	}
	server := &server{settings: found, probe: fmt.Sprintf("%d.%d.", rand.Int63(), rand.Int63())}
	if len(found.zones) > 0 {
		client, err := cluster.FromPod()
		if err != nil {
			log.Fatal("plugin/kubernetes: ", err)
		}
		server.names = follow(client)
	}
	server.serve()

	ending := make(chan os.Signal, 1)
	signal.Notify(ending, syscall.SIGTERM, syscall.SIGINT)
	<-ending
	// Whoever still asks here hears in the meantime that this one goes
	time.Sleep(found.lameduck)
}

// serve starts everything, and returns.
func (server *server) serve() {
	packets, err := net.ListenPacket("udp", ":53")
	if err != nil {
		log.Fatal(err)
	}
	connections, err := net.Listen("tcp", ":53")
	if err != nil {
		log.Fatal(err)
	}
	go server.serveUDP(packets)
	go server.serveTCP(connections)
	if server.health {
		serveProbe(":8080", "/health", func() bool { return true })
	}
	if server.ready {
		serveProbe(":8181", "/ready", func() bool { return server.names == nil || server.names.synced() })
	}
	if server.loop && len(server.upstreams) > 0 {
		go server.askForLoop()
	}
	log.Print(".:53")
}

func serveProbe(address, path string, well func() bool) {
	listener, err := net.Listen("tcp", address)
	if err != nil {
		log.Fatal(err)
	}
	paths := http.NewServeMux()
	paths.HandleFunc(path, func(reply http.ResponseWriter, _ *http.Request) {
		if !well() {
			reply.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		_, _ = io.WriteString(reply, "OK")
	})
	go func() { log.Fatal(http.Serve(listener, paths)) }()
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
	// Whether upstream knows the name does not matter
	_, _ = server.forward("udp", packed)
}

func (server *server) serveUDP(socket net.PacketConn) {
	for {
		buffer := make([]byte, 65535)
		size, from, err := socket.ReadFrom(buffer)
		if err != nil {
			log.Fatal(err)
		}
		go func() {
			answer, err := server.answer("udp", buffer[:size])
			if err == nil {
				_, err = socket.WriteTo(answer, from)
			}
			if err != nil {
				log.Printf("[ERROR] %s: %v", from, err)
			}
		}()
	}
}

func (server *server) serveTCP(listener net.Listener) {
	for {
		connection, err := listener.Accept()
		if err != nil {
			log.Fatal(err)
		}
		go func() {
			defer connection.Close()
			if err := server.converse(connection); err != nil && !errors.Is(err, io.EOF) {
				log.Printf("[ERROR] %s: %v", connection.RemoteAddr(), err)
			}
		}()
	}
}

func (server *server) converse(connection net.Conn) error {
	for {
		query, err := readFramed(connection)
		if err != nil {
			return err
		}
		answer, err := server.answer("tcp", query)
		if err != nil {
			return err
		}
		if err := writeFramed(connection, answer); err != nil {
			return err
		}
	}
}

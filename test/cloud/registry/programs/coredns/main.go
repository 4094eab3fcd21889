// A stand-in for CoreDNS 1.7: services of a cluster by name, and what its Corefile says of other names. It refuses flags
// and directives that it does not know. Of the cluster it knows A and PTR records; it remembers no answers.
package main

import (
	"flag"
	"fmt"
	"log"
	"math/rand"
	"os"
	"os/signal"
	"syscall"
	"time"

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

package main

import (
	"errors"
	"io"
	"log"
	"net"
	"net/http"
)

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
	if server.loop {
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

// Over TCP a message follows its size, in two bytes.
func readFramed(from io.Reader) ([]byte, error) {
	var size [2]byte
	if _, err := io.ReadFull(from, size[:]); err != nil {
		return nil, err
	}
	message := make([]byte, int(size[0])<<8|int(size[1]))
	_, err := io.ReadFull(from, message)
	return message, err
}

func writeFramed(to io.Writer, message []byte) error {
	_, err := to.Write(append([]byte{byte(len(message) >> 8), byte(len(message))}, message...))
	return err
}

// A stand-in for the Kubernetes dashboard 2.2: it needs what the dashboard needs of the API, and has one page, over TLS.
// It refuses flags that it does not know.
package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"flag"
	"fmt"
	"io"
	"log"
	"math/big"
	"net/http"
	"strings"
	"time"

	"vetro.test/registry/cluster"
)

const page = "<!doctype html><title>Kubernetes Dashboard</title><p>A stand-in for the Kubernetes dashboard.\n"

func main() {
	log.SetFlags(0)
	namespace := flag.String("namespace", "kube-system", "where the dashboard's own secrets are")
	port := flag.Int("port", 8443, "where to listen")
	generate := flag.Bool("auto-generate-certificates", false, "whether to make a certificate")
	authentication := oneOf("authentication-mode", "token")
	metrics := oneOf("metrics-provider", "none")
	flag.Parse()
	if flag.NArg() > 0 || !*generate || *authentication == "" || *metrics == "" {
		log.Fatal("this stand-in wants --auto-generate-certificates --authentication-mode=token --metrics-provider=none")
	}
	if err := useOwnObjects(*namespace); err != nil {
		log.Fatal(err)
	}
	certificate, err := makeCertificate()
	if err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("/", func(reply http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(reply, page) })
	server := &http.Server{
		Addr:      fmt.Sprintf(":%d", *port),
		TLSConfig: &tls.Config{Certificates: []tls.Certificate{certificate}},
	}
	log.Printf("Serving securely on HTTPS port: %d", *port)
	log.Fatal(server.ListenAndServeTLS("", ""))
}

// oneOf is a flag that takes no other values than these.
func oneOf(name string, values ...string) *string {
	chosen := new(string)
	flag.Func(name, strings.Join(values, " or "), func(value string) error {
		for _, one := range values {
			if value == one {
				*chosen = value
				return nil
			}
		}
		return fmt.Errorf("not one of %v", values)
	})
	return chosen
}

// useOwnObjects does with the dashboard's objects what the dashboard does: it keeps keys in secrets and reads settings.
func useOwnObjects(namespace string) error {
	client, err := cluster.FromPod()
	if err != nil {
		return err
	}
	base := "/api/v1/namespaces/" + namespace
	for _, name := range []string{"kubernetes-dashboard-csrf", "kubernetes-dashboard-key-holder"} {
		var secret map[string]any
		path := base + "/secrets/" + name
		if err := client.Do(http.MethodGet, path, nil, &secret); err != nil {
			return err
		}
		if secret["data"] == nil {
			key := make([]byte, 32)
			if _, err := rand.Read(key); err != nil {
				return err
			}
			secret["data"] = map[string][]byte{"key": key}
			if err := client.Do(http.MethodPut, path, secret, &secret); err != nil {
				return err
			}
		}
	}
	var settings map[string]any
	return client.Do(http.MethodGet, base+"/configmaps/kubernetes-dashboard-settings", nil, &settings)
}

func makeCertificate() (tls.Certificate, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return tls.Certificate{}, err
	}
	template := &x509.Certificate{SerialNumber: big.NewInt(time.Now().UnixNano()), NotAfter: time.Now().AddDate(1, 0, 0)}
	content, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	return tls.Certificate{Certificate: [][]byte{content}, PrivateKey: key}, err
}

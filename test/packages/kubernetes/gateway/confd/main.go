// Stands in for confd 0.16.0, which is no Debian package: does once what confd does each time that something changes in
// etcd. Template resources, keys below the prefix, Go's templates, the check and the file's replacement are confd's ways.
// What differs: keys come from a file, a JSON map, and of the templates' functions there is `gets` only.
//
//	confd -config-file /etc/confd/confd.toml -keys keys.json
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"text/template"
)

type pair struct{ Key, Value string }

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "ERROR", err)
		os.Exit(1)
	}
}

func read(name string) []byte {
	text, err := os.ReadFile(name)
	must(err)
	return text
}

// settings are a TOML file's, of which strings, booleans and lists on one line look like JSON.
func settings(name string) map[string]interface{} {
	values := map[string]interface{}{}
	for _, line := range strings.Split(string(read(name)), "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") || strings.HasPrefix(line, "[") {
			continue
		}
		word, value, _ := strings.Cut(line, "=")
		var parsed interface{}
		must(json.Unmarshal([]byte(value), &parsed))
		values[strings.TrimSpace(word)] = parsed
	}
	return values
}

// gets finds the keys that match a pattern, in their order.
func gets(store map[string]string) func(string) ([]pair, error) {
	return func(pattern string) ([]pair, error) {
		found := []pair{}
		for key, value := range store {
			matches, err := path.Match(pattern, key)
			if err != nil {
				return nil, err
			}
			if matches {
				found = append(found, pair{key, value})
			}
		}
		sort.Slice(found, func(a, b int) bool { return found[a].Key < found[b].Key })
		return found, nil
	}
}

func process(resource map[string]interface{}, folder, prefix string, etcd map[string]string) {
	store := map[string]string{}
	for key, value := range etcd {
		for _, wanted := range resource["keys"].([]interface{}) {
			if strings.HasPrefix(key, path.Join(prefix, wanted.(string))+"/") {
				store[strings.TrimPrefix(key, prefix)] = value
			}
		}
	}
	source := filepath.Join(folder, "templates", resource["src"].(string))
	parsed, err := template.New(filepath.Base(source)).Funcs(template.FuncMap{"gets": gets(store)}).ParseFiles(source)
	must(err)
	var rendered bytes.Buffer
	must(parsed.Execute(&rendered, nil))
	target := resource["dest"].(string)
	if before, err := os.ReadFile(target); err == nil && bytes.Equal(before, rendered.Bytes()) {
		return
	}
	mode, err := strconv.ParseUint(resource["mode"].(string), 0, 32)
	must(err)
	staged := filepath.Join(filepath.Dir(target), "."+filepath.Base(target)+".staged")
	must(os.WriteFile(staged, rendered.Bytes(), os.FileMode(mode)))
	defer os.Remove(staged)
	var check bytes.Buffer
	must(template.Must(template.New("check").Parse(resource["check_cmd"].(string))).Execute(&check, map[string]string{"src": staged}))
	if output, err := exec.Command("/bin/sh", "-c", check.String()).CombinedOutput(); err != nil {
		os.Remove(staged)
		must(fmt.Errorf("check of %s failed: %v\n%s", target, err, output))
	}
	must(os.Rename(staged, target))
}

func main() {
	config := flag.String("config-file", "", "")
	keys := flag.String("keys", "", "")
	flag.Parse()
	all := settings(*config)
	etcd := map[string]string{}
	must(json.Unmarshal(read(*keys), &etcd))
	folder := all["confdir"].(string)
	resources, err := filepath.Glob(filepath.Join(folder, "conf.d", "*.toml"))
	must(err)
	for _, name := range resources {
		process(settings(name), folder, all["prefix"].(string), etcd)
	}
}

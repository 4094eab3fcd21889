package main

import (
	"fmt"
	"os"
	"strings"
	"time"
)

// settings are what a Corefile says.
type settings struct {
	health, ready, loop, shuffle bool
	lameduck                     time.Duration
	// zones are what the cluster answers for; names of domains have a dot at the end
	zones []string
	// fallThrough are those of them whose unknown names are forwarded
	fallThrough []string
	upstreams   []string
}

// directive reads one directive: its words, and those of each line of its block.
type directive func(found *settings, words []string, block [][]string) error

// What this stand-in knows. errors: it always logs them. cache, reload: it asks again each time, and a pod's settings
// stay as they are.
var directives = map[string]directive{
	"errors":      plain(func(*settings) {}),
	"ready":       plain(func(found *settings) { found.ready = true }),
	"loop":        plain(func(found *settings) { found.loop = true }),
	"reload":      plain(func(*settings) {}),
	"loadbalance": plain(func(found *settings) { found.shuffle = true }),
	"cache":       readCache,
	"health":      readHealth,
	"kubernetes":  readKubernetes,
	"forward":     readForward,
}

func plain(set func(*settings)) directive {
	return func(found *settings, words []string, block [][]string) error {
		if len(words) > 0 || len(block) > 0 {
			return fmt.Errorf("takes nothing here: %v %v", words, block)
		}
		set(found)
		return nil
	}
}

func readCache(_ *settings, words []string, block [][]string) error {
	if len(words) != 1 || len(block) > 0 {
		return fmt.Errorf("takes a number of seconds here")
	}
	_, err := time.ParseDuration(words[0] + "s")
	return err
}

func readHealth(found *settings, words []string, block [][]string) (err error) {
	found.health = true
	if len(words) > 0 {
		return fmt.Errorf("takes no words here: %v", words)
	}
	for _, line := range block {
		if len(line) != 2 || line[0] != "lameduck" {
			return fmt.Errorf("unknown: %v", line)
		}
		if found.lameduck, err = time.ParseDuration(line[1]); err != nil {
			return err
		}
	}
	return nil
}

func readKubernetes(found *settings, words []string, block [][]string) error {
	if len(words) == 0 || words[0] == strings.TrimSuffix(reverse, ".") {
		return fmt.Errorf("takes zones here, first that of services")
	}
	found.zones = canonical(words)
	for _, line := range block {
		if line[0] != "fallthrough" || len(line) == 1 {
			return fmt.Errorf("unknown: %v", line)
		}
		found.fallThrough = canonical(line[1:])
	}
	return nil
}

func readForward(found *settings, words []string, block [][]string) error {
	if len(words) != 2 || words[0] != "." || !strings.HasPrefix(words[1], "/") || len(block) > 0 {
		return fmt.Errorf("takes a dot and a file here")
	}
	content, err := os.ReadFile(words[1])
	if err != nil {
		return err
	}
	for _, line := range strings.Split(string(content), "\n") {
		if fields := strings.Fields(line); len(fields) == 2 && fields[0] == "nameserver" {
			found.upstreams = append(found.upstreams, fields[1]+":53")
		}
	}
	if len(found.upstreams) == 0 {
		return fmt.Errorf("no nameservers found in %s", words[1])
	}
	return nil
}

func canonical(names []string) []string {
	result := make([]string, len(names))
	for i, name := range names {
		result[i] = strings.ToLower(strings.TrimSuffix(name, ".")) + "."
	}
	return result
}

// readCorefile understands one server block, for all names, at port 53.
func readCorefile(path string) (*settings, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	lines := wordsOf(string(content))
	last := len(lines) - 1
	if last < 1 || strings.Join(lines[0].words, " ") != ".:53 {" || strings.Join(lines[last].words, " ") != "}" {
		return nil, fmt.Errorf("%s: a block `.:53 { ... }` is all that is understood", path)
	}
	found := &settings{}
	for rest := lines[1:last]; len(rest) > 0; {
		var block [][]string
		first := rest[0]
		name, words := first.words[0], first.words[1:]
		rest = rest[1:]
		if len(words) > 0 && words[len(words)-1] == "{" {
			words = words[:len(words)-1]
			for len(rest) > 0 && rest[0].words[0] != "}" {
				block = append(block, rest[0].words)
				rest = rest[1:]
			}
			if len(rest) == 0 {
				return nil, fmt.Errorf("%s:%d - the block of %s has no end", path, first.number, name)
			}
			rest = rest[1:]
		}
		read, known := directives[name]
		if !known {
			return nil, fmt.Errorf("%s:%d - unknown directive '%s'", path, first.number, name)
		}
		if err := read(found, words, block); err != nil {
			return nil, fmt.Errorf("%s:%d - %s: %w", path, first.number, name, err)
		}
	}
	return found, nil
}

type line struct {
	number int
	words  []string
}

// wordsOf are the lines that have words, without comments.
func wordsOf(text string) (lines []line) {
	for i, content := range strings.Split(text, "\n") {
		content, _, _ = strings.Cut(content, "#")
		if words := strings.Fields(content); len(words) > 0 {
			lines = append(lines, line{i + 1, words})
		}
	}
	return lines
}

package cluster

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"sync"
	"time"
)

// Object is what all objects of the API have.
type Object struct {
	Metadata struct {
		Name            string
		Namespace       string
		ResourceVersion string
	}
}

func (object Object) key() string { return object.Metadata.Namespace + "/" + object.Metadata.Name }

// Copy is an up-to-date copy of all objects of one kind.
type Copy[T interface{ key() string }] struct {
	lock    sync.RWMutex
	objects map[string]T
}

// Synced tells whether the API has been heard at all.
func (all *Copy[T]) Synced() bool {
	all.lock.RLock()
	defer all.lock.RUnlock()
	return all.objects != nil
}

// Get is the object of that name, if there is one.
func (all *Copy[T]) Get(namespace, name string) (T, bool) {
	all.lock.RLock()
	defer all.lock.RUnlock()
	object, found := all.objects[namespace+"/"+name]
	return object, found
}

// Find is an object that is wanted, if there is one.
func (all *Copy[T]) Find(wanted func(T) bool) (found T, ok bool) {
	all.lock.RLock()
	defer all.lock.RUnlock()
	for _, object := range all.objects {
		if wanted(object) {
			return object, true
		}
	}
	return found, false
}

// Follow lists the objects at path, then watches them, for ever.
func (all *Copy[T]) Follow(client *Client, path string) {
	for {
		if err := all.listAndWatch(client, path); err != nil {
			log.Printf("[ERROR] %s: %v", path, err)
		}
		time.Sleep(time.Second)
	}
}

func (all *Copy[T]) listAndWatch(client *Client, path string) error {
	var list struct {
		Object
		Items []T
	}
	if err := client.Do(http.MethodGet, path, nil, &list); err != nil {
		return err
	}
	objects := make(map[string]T)
	for _, object := range list.Items {
		objects[object.key()] = object
	}
	all.lock.Lock()
	all.objects = objects
	all.lock.Unlock()

	// The API ends it after a while, and what went unnoticed is in the next list
	version := list.Metadata.ResourceVersion
	stream, err := client.ask(http.MethodGet, path+"?watch=1&timeoutSeconds=120&resourceVersion="+version, nil)
	if err != nil {
		return err
	}
	defer stream.Close()
	for events := json.NewDecoder(stream); events.More(); {
		var event struct {
			Type   string
			Object T
		}
		if err := events.Decode(&event); err != nil {
			return err
		}
		if err := all.apply(event.Type, event.Object); err != nil {
			return err
		}
	}
	return nil
}

func (all *Copy[T]) apply(kind string, object T) error {
	all.lock.Lock()
	defer all.lock.Unlock()
	switch kind {
	case "ADDED", "MODIFIED":
		all.objects[object.key()] = object
	case "DELETED":
		delete(all.objects, object.key())
	default:
		return fmt.Errorf("the watch ended: %s", kind)
	}
	return nil
}

// SPDX-License-Identifier: GPL-3.0-or-later
// A chat server as one writes it in Go in an afternoon: gorilla/websocket, a goroutine to read and one to write for each
// client, encoding/json, rooms in memory. It speaks the same frames as raw_server and stores nothing. A peer of the bench.
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net"
	"net/http"
	"sync"
	"sync/atomic"

	"github.com/gorilla/websocket"
)

type request struct {
	ID   int64  `json:"id"`
	Type string `json:"type"`
	Data struct {
		Conversation string `json:"conversation"`
		ClientID     string `json:"client_id"`
		Body         string `json:"body"`
		AccessToken  string `json:"access_token"`
	} `json:"data"`
}

type message struct {
	Type         string   `json:"type"`
	ID           string   `json:"id"`
	Conversation string   `json:"conversation"`
	Seq          int64    `json:"seq"`
	Author       string   `json:"author"`
	ClientID     string   `json:"client_id"`
	Body         string   `json:"body"`
	CreatedAt    string   `json:"created_at"`
	Deleted      bool     `json:"deleted"`
	Rev          int64    `json:"rev"`
	Attachments  []string `json:"attachments"`
	Previews     []string `json:"previews"`
}

type changed struct {
	Type string `json:"type"`
	Data struct {
		Stream  string    `json:"stream"`
		Rev     int64     `json:"rev"`
		Records []message `json:"records"`
	} `json:"data"`
}

type answer struct {
	ID   int64       `json:"id"`
	Type string      `json:"type"`
	Data interface{} `json:"data"`
}

type client struct {
	socket *websocket.Conn
	out    chan []byte
	done   chan struct{}
	user   string
}

type room struct {
	sync.RWMutex
	members map[*client]bool
	seq     int64
}

var (
	upgrader  = websocket.Upgrader{ReadBufferSize: 1024, WriteBufferSize: 1024, CheckOrigin: func(*http.Request) bool { return true }}
	roomsLock sync.RWMutex
	rooms     = map[string]*room{}
)

func roomNamed(id string) *room {
	roomsLock.RLock()
	found := rooms[id]
	roomsLock.RUnlock()
	if found != nil {
		return found
	}
	roomsLock.Lock()
	defer roomsLock.Unlock()
	if rooms[id] == nil {
		rooms[id] = &room{members: map[*client]bool{}}
	}
	return rooms[id]
}

func (c *client) send(frame []byte) {
	select {
	case c.out <- frame:
	case <-c.done:
	}
}

func (c *client) answer(id int64, data interface{}) {
	frame, _ := json.Marshal(answer{id, "ok", data})
	c.send(frame)
}

func (c *client) write() {
	for {
		select {
		case frame := <-c.out:
			if c.socket.WriteMessage(websocket.TextMessage, frame) != nil {
				c.socket.Close()
				return
			}
		case <-c.done:
			return
		}
	}
}

func (c *client) publish(asked request) {
	place := roomNamed(asked.Data.Conversation)
	seq := atomic.AddInt64(&place.seq, 1)
	id := fmt.Sprintf("01kgo%021d", seq)
	event := changed{Type: "changed"}
	event.Data.Stream = "conversation:" + asked.Data.Conversation
	event.Data.Rev = seq
	event.Data.Records = []message{{"message", id, asked.Data.Conversation, seq, c.user, asked.Data.ClientID, asked.Data.Body,
		"2026-11-22T12:00:00.000Z", false, seq, []string{}, []string{}}}
	frame, _ := json.Marshal(event)
	c.answer(asked.ID, map[string]interface{}{"id": id, "seq": seq, "rev": seq})
	place.RLock()
	for member := range place.members {
		member.send(frame)
	}
	place.RUnlock()
}

func serve(w http.ResponseWriter, r *http.Request) {
	socket, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		return
	}
	c := &client{socket: socket, out: make(chan []byte, 256), done: make(chan struct{})}
	var entered []*room
	go c.write()
	defer func() {
		close(c.done)
		socket.Close()
		for _, place := range entered {
			place.Lock()
			delete(place.members, c)
			place.Unlock()
		}
	}()
	for {
		var asked request
		_, text, err := socket.ReadMessage()
		if err != nil || json.Unmarshal(text, &asked) != nil {
			return
		}
		switch asked.Type {
		case "message.send":
			c.publish(asked)
			continue
		case "auth.resume":
			c.user = asked.Data.AccessToken
		case "room.enter":
			place := roomNamed(asked.Data.Conversation)
			place.Lock()
			place.members[c] = true
			place.Unlock()
			entered = append(entered, place)
		}
		c.answer(asked.ID, struct{}{})
	}
}

func main() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("listening ws://%s\n", listener.Addr())
	http.HandleFunc("/v1/ws", serve)
	log.Fatal(http.Serve(listener, nil))
}

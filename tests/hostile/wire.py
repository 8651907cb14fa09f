# SPDX-License-Identifier: GPL-3.0-or-later
"""The two ends of a WebSocket that the hostile text needs: Peer asks the server as a client does, Relay stands between
the program and the server and puts the payloads into what the server says, so that no limit of the server's keeps one
away. Only what RFC 6455 demands of two peaceful programs on one machine."""

import base64
import json
import os
import re
import socket
import struct
import threading

PASSWORD = "a long word for tests"


class Stream:
    """A socket of which exactly as much can be read as is wanted."""

    def __init__(self, connection):
        self.connection, self.buffer = connection, b""

    def read(self, count):
        while len(self.buffer) < count:
            more = self.connection.recv(65536)
            if not more:
                raise ConnectionError("closed")
            self.buffer += more
        taken, self.buffer = self.buffer[:count], self.buffer[count:]
        return taken

    def head(self):
        while b"\r\n\r\n" not in self.buffer:
            more = self.connection.recv(65536)
            if not more:
                raise ConnectionError("closed")
            self.buffer += more
        head, self.buffer = self.buffer.split(b"\r\n\r\n", 1)
        return head

    def frame(self):
        """(final, kind, payload) of the next frame, unmasked."""
        first, second = self.read(2)
        length = second & 127
        if length == 126:
            length = struct.unpack(">H", self.read(2))[0]
        elif length == 127:
            length = struct.unpack(">Q", self.read(8))[0]
        mask = self.read(4) if second & 128 else None
        payload = self.read(length)
        if mask:
            payload = bytes(a ^ b for a, b in zip(payload, mask * (length // 4 + 1)))
        return bool(first & 128), first & 15, payload


def frame(kind, payload, masked, final=True):
    head = bytes([(128 if final else 0) | kind])
    flag, length = 128 if masked else 0, len(payload)
    if length < 126:
        head += bytes([flag | length])
    elif length < 65536:
        head += bytes([flag | 126]) + struct.pack(">H", length)
    else:
        head += bytes([flag | 127]) + struct.pack(">Q", length)
    return head + (b"\0\0\0\0" if masked else b"") + payload  # masked with nothing


class Peer:
    """One person who asks one thing after the other. Who says nothing for long is sent away, and comes back."""

    def __init__(self, port, device, path="/v1/ws"):
        self.port, self.device, self.path, self.asked, self.handle = port, device, path, 0, None
        self.connect()

    def connect(self):
        self.stream = Stream(socket.create_connection(("127.0.0.1", self.port)))
        key = base64.b64encode(os.urandom(16)).decode()
        self.stream.connection.sendall(
            (f"GET {self.path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
             f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n").encode())
        if b" 101 " not in self.stream.head():
            raise ConnectionError("no WebSocket")
        if self.device:
            self.once("hello", protocol=1, client="hostile", device=self.device)

    def ask(self, what, /, **data):
        """The reply; an error if the server refuses."""
        try:
            return self.once(what, **data)
        except OSError:
            if not self.handle:
                raise
            self.connect()
            self.once("auth.login", handle=self.handle, password=PASSWORD)
            return self.once(what, **data)

    def once(self, what, /, **data):
        self.asked += 1
        text = json.dumps({"id": self.asked, "type": what, "data": data})
        self.stream.connection.sendall(frame(1, text.encode(), True))
        whole = b""
        while True:
            final, opcode, payload = self.stream.frame()
            if opcode == 9:
                self.stream.connection.sendall(frame(10, payload, True))
            if opcode > 2:
                continue
            whole += payload
            if not final:
                continue
            answer, whole = json.loads(whole), b""
            if answer.get("id") == self.asked:
                if answer["type"] != "ok":
                    raise RuntimeError(f"{what}: {answer['error']}")
                return answer.get("data", {})

    def register(self, handle, name):
        self.me = self.ask("auth.register", handle=handle, password=PASSWORD, display_name=name)["user"]
        self.handle = handle
        return self


class Relay:
    """Listens on `port`; `replace` gets each text from the server and gives what the program is told instead."""

    def __init__(self, server, replace):
        self.server, self.replace = server, replace
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.faults = []
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while True:
            client = self.listener.accept()[0]
            threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client):
        try:
            near, far = Stream(client), Stream(socket.create_connection(("127.0.0.1", self.server)))
            head = near.head()
            # Compressed frames could not be read.
            head = re.sub(rb"\r\nSec-WebSocket-Extensions:[^\r]*", b"", head, flags=re.I)
            far.connection.sendall(head + b"\r\n\r\n" + near.buffer)
            client.sendall(far.head() + b"\r\n\r\n")
            threading.Thread(target=self._pass, args=(client, far.connection), daemon=True).start()
            self._rewrite(far, client)
        except OSError:
            pass
        except Exception as fault:  # noqa: BLE001: the test reads it
            self.faults.append(repr(fault))
        finally:
            client.close()

    @staticmethod
    def _pass(source, target):
        try:
            while more := source.recv(65536):
                target.sendall(more)
        except OSError:
            pass
        finally:
            target.close()

    def _rewrite(self, far, client):
        whole, kind = b"", 1
        while True:
            final, opcode, payload = far.frame()
            if opcode > 2:
                client.sendall(frame(opcode, payload, False, final))
                continue
            kind = opcode or kind
            whole += payload
            if final:
                client.sendall(frame(kind, self.replace(whole) if kind == 1 else whole, False))
                whole = b""

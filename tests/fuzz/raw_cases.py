# SPDX-License-Identifier: GPL-3.0-or-later
"""What raw_socket.py says to a server: cases, each a list of byte strings and how they are said, each the same for the
same seed and number. Broken heads, broken frames, and requests made from the protocol's schema, mostly right and
spoiled somewhere."""

import dataclasses
import json
import random
import re
import struct

HEAD = ("GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n{extra}\r\n")
ODD_TEXTS = ["", "\0", "\ud800", "a" * 70_000, "\u202e\u200b\ufeff", "😀" * 3000, "'; DROP TABLE messages;--", "../../etc",
             "<img src=x>", "%s%n", "\x1b[31m", "NaN", "true", "e\u0301" * 500]
ODD_VALUES = [None, True, 0, -1, 1.5, 1e300, 2**53, 2**63, [], {}, [[]] * 3, {"a": {"a": {"a": 1}}}]
SENT_RAW = ["NaN", "-Infinity", "1e400", '"\\u0000"', '"\\ud800"', '1,"id":2', "[1,]", "'a'", "[" * 40 + "]" * 40]


@dataclasses.dataclass
class Case:
    kind: str
    pieces: list  # of bytes, said one after the other; a Heard between them waits for what the server has to say
    ends: str = "half"  # half: says that no more comes, and listens to the end; reset: is gone


@dataclasses.dataclass
class Heard:
    words: bytes


HANDED_OVER = Heard(b"HTTP/1.1 101 ")
SIGNED_IN = Heard(b'"id":2,"type":"ok"')
ANSWERED = Heard(b'"id":77,"type":"ok"')


def frame(random, kind, payload, final=True, masked=True, length=None, reserved=0):
    """`length`: another than it has."""
    size = len(payload) if length is None else length
    head = bytes([(128 if final else 0) | reserved << 4 | kind & 15])
    flag = 128 if masked else 0
    if size < 126:
        head += bytes([flag | size])
    elif size < 65536:
        head += bytes([flag | 126]) + struct.pack(">H", size)
    else:
        head += bytes([flag | 127]) + struct.pack(">Q", size)
    if not masked:
        return head + payload
    mask = random.randbytes(4)
    return head + mask + bytes(one ^ mask[at % 4] for at, one in enumerate(payload))


class Maker:
    """`known`: ids that mean something on this server, by what they are of; `token`: of somebody who is signed in."""

    def __init__(self, schema, known):
        self.parts, self.known = schema["$defs"], known
        self.requests = sorted(name.removeprefix("request.") for name in self.parts if name.startswith("request."))
        # Whoever asks these is gone, or keeps a thread busy with passwords: they have cases of their own.
        self.asked = [one for one in self.requests if not one.startswith(("auth.", "password.", "account.", "totp.", "hello"))]
        self.kinds = [getattr(self, name) for name in sorted(dir(self)) if name.startswith("case_")]

    def make(self, seed, number, token):
        self.random = random.Random(f"{seed} {number}")
        self.token = token
        return self.random.choice(self.kinds)()

    # ---- parts ----

    def head(self, path="/v1/ws", extra=""):
        return HEAD.format(path=path, extra=extra).encode()

    def text(self, value):
        return self.frame(1, value if isinstance(value, bytes) else json.dumps(value).encode())

    def frame(self, *args, **named):
        return frame(self.random, *args, **named)

    def request(self, kind, data, number=None):
        return {"id": self.random.randrange(1, 10**6) if number is None else number, "type": kind, "data": data}

    def signed_in(self):
        return [self.head(), HANDED_OVER, self.text(self.request("hello", {"protocol": 1}, 1)),
                self.text(self.request("auth.resume", {"access_token": self.token}, 2)), SIGNED_IN]

    def value(self, schema, depth=0):
        """Something that the schema allows, more or less."""
        if "$ref" in schema:
            name = schema["$ref"].rsplit("/", 1)[1]
            if name == "id":
                return self.random.choice(self.known["ids"])
            if name == "stream":
                return self.random.choice(self.known["streams"])
            return self.value(self.parts[name], depth + 1) if depth < 8 else None
        if "enum" in schema:
            return self.random.choice(schema["enum"])
        kind = schema.get("type")
        if kind == "object":
            required = schema.get("required", [])
            return {name: self.value(one, depth + 1) for name, one in schema.get("properties", {}).items()
                    if name in required or self.random.random() < 0.4}
        if kind == "array":
            most = min(schema.get("maxItems", 3), 3)
            return [self.value(schema.get("items", {}), depth + 1) for _ in range(self.random.randint(0, most))]
        if kind == "integer":
            low, high = schema.get("minimum", 0), schema.get("maximum", 100)
            return self.random.choice([low, high, self.random.randint(low, high), min(high, 1)])
        if kind == "boolean":
            return self.random.random() < 0.5
        return self.string(schema)

    def string(self, schema):
        pattern = schema.get("pattern", "")
        if "T" in pattern and ":" in pattern:
            return f"20{self.random.randint(20, 40)}-0{self.random.randint(1, 9)}-1{self.random.randint(0, 9)}T12:00:00.000Z"
        low, high = schema.get("minLength", 0), min(schema.get("maxLength", 40), 3000)
        size = self.random.choice([low, high, max(low, min(high, 12))])
        letters = "abcdefgh0123456789" if pattern else "abc déß茶😀\n* _`|[]()<>@#:"
        return "".join(self.random.choice(letters) for _ in range(size))

    def spoiled(self, value):
        """The same with one thing wrong somewhere."""
        if isinstance(value, dict) and value and self.random.random() < 0.8:
            name = self.random.choice(sorted(value))
            way, out = self.random.random(), dict(value)
            if way < 0.15:
                del out[name]
            elif way < 0.25:
                out[name + "x"] = out.pop(name)
            else:
                out[name] = self.spoiled(value[name])
            return out
        if isinstance(value, list) and value and self.random.random() < 0.6:
            return [self.spoiled(value[0])] + value * self.random.choice([0, 1, 400])
        return self.random.choice([self.random.choice(ODD_VALUES), self.random.choice(ODD_TEXTS), "~~~"])

    def any_request(self):
        kind = self.random.choice(self.asked)
        data = self.value(self.parts["request." + kind])
        if self.random.random() < 0.6:
            data = self.spoiled(data)
        text = json.dumps(self.request(kind, data), ensure_ascii=self.random.random() < 0.5)
        text = text.replace('"~~~"', self.random.choice(SENT_RAW))
        return text.encode("utf-8", "surrogatepass")

    def damaged(self, data):
        data = bytearray(data)
        for _ in range(self.random.randint(1, 6)):
            at = self.random.randrange(len(data) + 1)
            way = self.random.randrange(4)
            if way == 0 and at < len(data):
                data[at] ^= 1 << self.random.randrange(8)
            elif way == 1:
                del data[at:at + self.random.randint(1, 20)]
            elif way == 2:
                data[at:at] = self.random.randbytes(self.random.randint(1, 8))
            else:
                data[at:at] = data[at:at + 40] * self.random.randint(1, 10)
        return bytes(data)

    def split(self, data):
        """In pieces, so that nothing ends where a piece does."""
        cuts = sorted(self.random.randrange(len(data) + 1) for _ in range(self.random.randint(1, 12)))
        return [data[a:b] for a, b in zip([0, *cuts], [*cuts, len(data)])]

    def end(self):
        return self.random.choice(["half", "half", "reset"])

    # ---- cases ----

    def case_half_handshake(self):
        head = self.head()
        return Case("half handshake", [head[:self.random.randrange(len(head))]], self.random.choice(["half", "reset"]))

    def case_damaged_handshake(self):
        return Case("damaged handshake", self.split(self.damaged(self.head())), self.end())

    def case_long_handshake(self):
        extra = "".join(f"X-{i}: {'y' * self.random.choice([1, 100, 4000])}\r\n" for i in range(self.random.choice([10, 120])))
        return Case("long handshake", [self.head(extra=extra)], self.end())

    def case_no_handshake(self):
        return Case("no handshake", [self.random.choice([b"\x16\x03\x01\x02\x00\x01\x00", self.random.randbytes(300), b"\r\n" * 50,
                                                         b"POST /v1/ws HTTP/1.1\r\nContent-Length: 99999999\r\n\r\nabc"])], self.end())

    def case_raw_frames(self):
        return Case("raw frames", [self.head(), self.random.randbytes(self.random.randint(1, 400))], self.end())

    def case_odd_frames(self):
        pieces = [self.head(), self.text(self.request("hello", {"protocol": 1}))]
        for _ in range(self.random.randint(1, 5)):
            payload = self.random.randbytes(self.random.choice([0, 1, 2, 125, 126, 130]))
            pieces.append(self.frame(self.random.randrange(16), payload, final=self.random.random() < 0.6,
                                     masked=self.random.random() < 0.8, reserved=self.random.choice([0, 0, 0, 1, 4, 7])))
        return Case("odd frames", pieces, self.end())

    def case_length_lies(self):
        length = self.random.choice([127, 65535, 65536, 2**31, 2**32 - 1, 2**62, 2**63, 2**64 - 1])
        return Case("length lies", [self.head(), self.frame(self.random.choice([1, 2, 0, 8, 9]), b"{}", length=length)], self.end())

    def case_not_minimal(self):
        data = b'{"id":1,"type":"hello","data":{"protocol":1}}'
        head = bytes([129, 255]) + struct.pack(">Q", len(data)) + b"\0\0\0\0"
        return Case("not minimal", [self.head(), head + data], self.end())

    def case_fragments(self):
        text = self.random.choice([self.any_request(), b"a" * 70_000, "😀é".encode() * 500])
        parts = self.split(text)
        frames = [self.frame(1 if i == 0 else self.random.choice([0, 0, 0, 0, 1]), part, final=i == len(parts) - 1)
                  for i, part in enumerate(parts)]
        if self.random.random() < 0.5:
            frames.insert(1, self.frame(9, b"between"))
        return Case("fragments", [*self.signed_in(), *frames], self.end())

    def case_empty_fragments(self):
        empty = self.frame(0, b"", final=False)
        return Case("empty fragments", [self.head(), self.frame(1, b"", final=False), empty * self.random.choice([10, 3000])], self.end())

    def case_invalid_text(self):
        wrong = self.random.choice([b"\xc3\x28", b"\xed\xa0\x80", b"\xc0\xaf", b"\xf5\x80\x80\x80", b"\xe2\x82", b"\xff"])
        text = b'{"id":1,"type":"hello","data":{"protocol":1,"client":"' + wrong + b'"}}'
        return Case("invalid text", [self.head(), self.text(text)], "half")

    def case_controls(self):
        close = struct.pack(">H", self.random.choice([0, 999, 1000, 1004, 1005, 1006, 1015, 3000, 4999, 5000, 65535]))
        frames = [self.frame(8, self.random.choice([close, close + b"why", close + b"\xff", b"x", b""])),
                  self.frame(9, b"p" * self.random.choice([0, 125, 126])), self.frame(10, b"never asked"),
                  self.frame(9, b"half", final=False)]
        self.random.shuffle(frames)
        return Case("controls", [self.head(), *frames[:self.random.randint(1, 4)]], self.end())

    def case_pings_unread(self):
        return Case("pings unread", [self.head(), self.frame(9, b"p" * 100) * 500], "reset")

    def case_too_much_of_a_stranger(self):
        return Case("too much of a stranger", [self.head(), self.text(b'{"id":1,"type":"hello","data":{"x":"' + b"y" * 5000 + b'"}}')], "half")

    def case_strangers_requests(self):
        """Before hello, before signing in, twice, with tokens that are none."""
        wrong = self.random.choice(["x", "a.b.c", self.token[:-3], self.token + "x"])
        asked = [self.request("hello", {"protocol": self.random.choice([1, 1, 1, 0, 2, "1"])}),
                 self.request("hello", {"protocol": 1}),
                 self.request(self.random.choice(self.requests), {}),
                 self.request("auth.resume", {"access_token": self.token}),
                 self.request("auth.resume", {"access_token": wrong}),
                 self.request("auth.resume", {"refresh_token": "x" * 43})]
        self.random.shuffle(asked)
        return Case("strangers' requests", [self.head(), *map(self.text, asked)], self.end())

    def case_requests(self):
        return Case("requests", [*self.signed_in(), *(self.text(self.any_request()) for _ in range(self.random.randint(1, 6)))], self.end())

    def case_damaged_requests(self):
        return Case("damaged requests", [*self.signed_in(), *(self.text(self.damaged(self.any_request())) for _ in range(3))], self.end())

    def case_damaged_stream(self):
        hello = self.text(self.request("hello", {"protocol": 1}, 1))
        resume = self.text(self.request("auth.resume", {"access_token": self.token}, 2))
        return Case("damaged stream", [self.head(), HANDED_OVER, *self.split(self.damaged(hello + resume + self.text(self.any_request())))],
                    self.end())

    def case_right_in_pieces(self):
        """Nothing is wrong with it: it must be answered."""
        head, handed_over, hello, resume, signed_in = self.signed_in()
        return Case("right, in pieces", [*self.split(head), handed_over, *self.split(hello + resume), signed_in,
                                         *self.split(self.text(self.request("sync.heads", {}, 77))), ANSWERED])

    def case_right_at_once(self):
        """More requests in one piece than anybody waits for."""
        many = [self.text(self.request("sync.heads", {}, number)) for number in range(1000, 1020)]
        last = self.text(self.request("sync.heads", {}, 77))
        return Case("right, at once", [*self.signed_in(), b"".join([*many, last]), ANSWERED])

    def case_files(self):
        pieces = [self.head("/v1/files")]
        for _ in range(self.random.randint(1, 4)):
            payload = self.random.choice([self.random.randbytes(self.random.choice([0, 5, 40, 3000])), self.any_request(),
                                          json.dumps(self.request("transfer.open", {"ticket": "x" * 43})).encode()])
            pieces.append(self.frame(self.random.choice([1, 2, 2]), payload))
        return Case("files", pieces, self.end())


def ids_in(value):
    """Every id that stands in an answer."""
    return sorted(set(re.findall(r'"([0-9a-hjkmnp-tv-z]{26})"', json.dumps(value))))

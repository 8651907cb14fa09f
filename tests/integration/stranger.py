#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A stranger with a script: two people meet on a fresh server, knowing only what PROTOCOL.md says. Every frame, in both
directions, is held against the JSON Schema.

Usage: stranger.py PATH-OF-TERTULIA-SERVER PATH-OF-SCHEMA. Starts the server in a folder of its own and stops it again."""

import asyncio
import contextlib
import itertools
import json
import os
import signal
import subprocess
import sys
import tempfile
import uuid

import jsonschema
import websockets
from websockets.exceptions import ConnectionClosed

PATIENCE = 20


class Schema:
    """What the file says of one part of the protocol."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.whole = json.load(file)
        jsonschema.Draft202012Validator.check_schema(self.whole)

    def check(self, part, value):
        one = {"$defs": self.whole["$defs"], "$ref": "#/$defs/" + part}
        jsonschema.Draft202012Validator(one).validate(value)

    def refuses(self, part, value):
        try:
            self.check(part, value)
        except jsonschema.ValidationError:
            return True
        return False


class Person:
    """One connection: requests by type, events in the order they came."""

    def __init__(self, socket, schema):
        self.socket = socket
        self.schema = schema
        self.ids = itertools.count(1)
        self.answers = {}
        self.events = asyncio.Queue()
        self.reader = asyncio.ensure_future(self.read())

    async def read(self):
        with contextlib.suppress(ConnectionClosed):
            async for text in self.socket:
                frame = json.loads(text)
                if "id" in frame:
                    self.answers.pop(frame["id"]).set_result(frame)  # checked by the one who asked
                else:
                    self.events.put_nowait(frame)

    async def ask(self, kind, /, **data):
        number = next(self.ids)
        self.answers[number] = asyncio.get_running_loop().create_future()
        answer = self.answers[number]
        frame = {"id": number, "type": kind, "data": data}
        await self.socket.send(json.dumps(frame))
        heard = await asyncio.wait_for(answer, PATIENCE)
        self.schema.check("server_frame", heard)
        if heard["type"] == "ok":
            self.schema.check("client_frame", frame)
            self.schema.check("reply." + kind, heard["data"])
        return heard

    async def ok(self, kind, /, **data):
        answer = await self.ask(kind, **data)
        assert answer["type"] == "ok", answer
        return answer["data"]

    async def hear_message(self):
        """The next message record in a `changed` event."""
        while True:
            event = await asyncio.wait_for(self.events.get(), PATIENCE)
            self.schema.check("server_frame", event)
            if event["type"] != "changed":
                continue
            for record in event["data"]["records"]:
                if record["type"] == "message":
                    return event["data"], record


async def meet(url, schema):
    async with websockets.connect(url) as first, websockets.connect(url) as second:
        anna, bruno = Person(first, schema), Person(second, schema)

        refused = await anna.ask("message.send", conversation="x", client_id="y", body="z")
        assert refused["error"]["code"] == "hello_required", refused
        assert schema.refuses("request.message.send", {"conversation": "x", "client_id": "y", "body": "z"})
        assert schema.refuses("server_frame", {"id": 1, "type": "error", "error": {"code": "no_such_code"}})

        for person, handle in ((anna, "anna"), (bruno, "bruno")):
            hello = await person.ok("hello", protocol=1)
            assert hello["protocol"] == 1, hello
            me = await person.ok(
                "auth.register", handle=handle, password="a long and quiet evening", display_name=handle.title()
            )
            assert me["user"]["handle"] == handle and me["refresh_token"], me

        made = await anna.ok("conversation.create", kind="group", title="Strangers", members=["bruno"])
        conversation = made["conversation"]["id"]
        assert {person["handle"] for person in made["users"]} == {"anna", "bruno"}, made

        client_id = str(uuid.uuid4())
        body = "¡Hola! \U0001f600 <b>plain</b>"
        sent = await anna.ok("message.send", conversation=conversation, client_id=client_id, body=body)
        assert sent["seq"] == 1, sent

        event, heard = await bruno.hear_message()
        assert event["stream"] == "conversation:" + conversation and event["rev"] == sent["rev"], event
        assert heard["body"] == body and heard["id"] == sent["id"] and heard["seq"] == 1, heard

        again = await anna.ok("message.send", conversation=conversation, client_id=client_id, body=body)
        assert (again["id"], again["seq"]) == (sent["id"], sent["seq"]), (sent, again)
        other = await anna.ask("message.send", conversation=conversation, client_id=client_id, body="something else")
        assert other["error"]["code"] == "conflict", other

        # The next message is the next event: the repeat told nobody and made nothing.
        await anna.ok("message.send", conversation=conversation, client_id=str(uuid.uuid4()), body="and goodbye")
        _, heard = await bruno.hear_message()
        assert (heard["seq"], heard["body"]) == (2, "and goodbye"), heard
        page = await bruno.ok("history.page", conversation=conversation)
        assert [message["seq"] for message in page["messages"]] == [1, 2], page

        for person in (anna, bruno):
            person.reader.cancel()


def main():
    schema = Schema(sys.argv[2])
    os.environ["no_proxy"] = "127.0.0.1"  # newer versions of the library heed proxies
    with tempfile.TemporaryDirectory() as data:
        command = [sys.argv[1], "serve", "--data", data, "--listen", "127.0.0.1:0"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
            try:
                words = server.stdout.readline().split()
                assert words and words[0] == "listening", words
                asyncio.run(meet(words[1], schema))
            finally:
                server.send_signal(signal.SIGTERM)
                status = server.wait(PATIENCE)
        assert status == 0, f"the server ended with {status}"
    print("two strangers met")


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills a server with marks (see payloads.py) wherever a user's text can stand, through real requests. What one place
takes no more of, it gets as many as it takes: every place has several payloads, every payload several places."""

import base64
import datetime
import itertools
import zlib

from wire import PASSWORD, Peer, frame

ROOMS = 8


def later(days):
    return (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def dot():
    """The smallest PNG."""
    def chunk(kind, data):
        body = kind + data
        return len(data).to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")
    head = (16).to_bytes(4, "big") * 2 + bytes([8, 2, 0, 0, 0])
    rows = zlib.compress((b"\0" + b"\xf0\x80\x40" * 16) * 16)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


class Fill:
    def __init__(self, port, corpus):
        self.port, self.corpus = port, corpus
        self.marks = [corpus.mark(number) for number in range(len(corpus))]
        self.ids, self.turn = {}, itertools.count()
        self.refused = []
        self.ada = Peer(port, "desk").register("ada", self.marks[0])
        self.people = [Peer(port, mark).register(mark, mark) for mark in self.marks]

    def next_id(self):
        return f"fill-{next(self.turn):06}"

    def attempt(self, who, what, /, **data):
        """What may be refused: noted, and told at the end."""
        try:
            return who.ask(what, **data)
        except RuntimeError as fault:
            self.refused.append(str(fault)[:200])
            return None

    def say(self, who, conversation, body, **more):
        return who.ask("message.send", conversation=conversation, client_id=self.next_id(), body=body, **more)["id"]

    def everything(self):
        self.profiles()
        self.space()
        self.messages()
        self.own_things()
        self.groups()
        self.moderation()
        return self.ids

    def profiles(self):
        for person, mark in zip(self.people, self.marks):
            person.ask("profile.update", bio=f"{mark}\n{mark}", status=mark)
            person.ask("friend.request", user="ada")
        for mark in self.marks[::2]:
            self.ada.ask("friend.accept", user=mark)
        for mark in self.marks[1::8]:
            self.attempt(self.ada, "block.add", user=mark)
        self.ada.ask("profile.update", bio=" ".join(self.marks[:70]), status=self.marks[2])
        for mark in self.marks[:24]:
            Peer(self.port, mark).ask("auth.login", handle="ada", password=PASSWORD)
        self.ids["user"] = self.people[2].me["id"]

    def space(self):
        ada, marks = self.ada, self.marks
        space = self.ids["space"] = ada.ask("space.create", name=marks[2])["space"]["id"]
        ada.ask("space.edit", space=space, description=f"{marks[2]} {marks[17]}")
        for mark in marks[3:12]:
            ada.ask("space.create", name=mark)
        for mark in marks:
            ada.ask("member.add", stream=f"space:{space}", user=mark)
        categories = [ada.ask("category.create", space=space, name=mark)["category"]["id"] for mark in marks[:45]]
        self.rooms = [ada.ask("room.create", space=space, title=f"plaza {number}", topic=marks[number])["conversation"]["id"]
                      for number in range(ROOMS)]
        for number, mark in enumerate(marks):
            ada.ask("room.create", space=space, title=mark, topic=mark, category=categories[number % len(categories)])
        self.ids["room"] = self.rooms[0]
        for number, mark in enumerate(marks):
            role = ada.ask("role.create", space=space, name=mark, permissions=[], mentionable=True)["role"]["id"]
            ada.ask("role.grant", role=role, user=mark)
            if number < 20:
                self.attempt(ada, "room.override", room=self.rooms[0], role=role, allow=["post"], deny=[])
            if number % 9 == 0:
                self.attempt(ada, "member.nickname", space=space, user=mark, nickname=marks[-number - 1])
        for mark in marks[:6]:
            code = ada.ask("invite.create", space=space)["invite"]["code"]
            self.attempt(ada, "bot.create", handle=f"{mark}-bot", display_name=mark, scopes=["read"], space=space)
            self.attempt(ada, "webhook.create", conversation=self.rooms[0], name=mark)
            self.attempt(ada, "webhook.create", conversation=self.rooms[0], name=mark, url=f"https://example.org/{mark}")
        self.ids["code"] = code
        self.emoji = []
        for mark in marks[:12]:
            blob = ada.ask("blob.begin", size=len(dot()))["blob"]
            ada.ask("blob.put", blob=blob, offset=0, data=base64.b64encode(dot()).decode())
            made = self.attempt(ada, "emoji.add", space=space, name=mark, blob=blob)
            if made:
                self.emoji.append(made["emoji"]["id"])

    def messages(self):
        """In each of the rooms an eighth of the payloads, as bodies, answers, threads, polls and files."""
        self.said = []
        for number, (person, mark) in enumerate(zip(self.people, self.marks)):
            room = self.rooms[number % ROOMS]
            message = self.say(person, room, mark)
            self.said.append(message)
            self.say(self.people[-1 - number], room, f"{mark} {self.marks[-1 - number]}", reply_to=message)
            self.attempt(person, "reaction.add", message=message, emoji="\U0001f44d")
            if self.emoji:
                self.attempt(self.ada, "reaction.add", message=message, emoji=f"custom:{self.emoji[number % len(self.emoji)]}")
            if number % 3 == 0:
                self.attempt(person, "message.edit", message=message, body=f"{mark} {mark}")
            if number % 4 == 0:
                thread = person.ask("thread.start", message=message, client_id=self.next_id(), body=mark)
                self.say(self.people[number - 1], thread["conversation"]["id"], f"{mark} @ada")
                self.attempt(self.ada, "thread.follow", thread=thread["conversation"]["id"], follow=True)
                self.ids["thread"] = message
            if number % 5 == 0:
                self.attempt(self.ada, "message.pin", message=message)
                self.attempt(self.ada, "report.create", message=message, reason=mark)
            if number % 7 == 0:
                self.attempt(person, "message.forward", message=message, conversation=self.rooms[1],
                             client_id=self.next_id(), body=mark)
        for number in range(0, len(self.marks), 10):
            self.people[number].ask("poll.create", conversation=self.rooms[number // 10 % ROOMS], client_id=self.next_id(),
                                    body=self.marks[number], options=(self.marks[number:number + 10] + ["yes", "no"])[:10])
            self.files(self.people[number], self.rooms[number // 10 % ROOMS], self.marks[number:number + 10])
        self.ids["message"] = self.said[2]

    def files(self, person, room, marks):
        ticket = person.ask("file.ticket")["ticket"]
        made = []
        for number, mark in enumerate(marks):
            content = dot() if number % 2 else b"%PDF-1.4 " + mark.encode()
            name = f"{mark}.{'png' if number % 2 else 'pdf'}"
            made.append(person.ask("file.begin", name=name, size=len(content), conversation=room)["file"]["file"])
            line = Peer(self.port, None, "/v1/files")
            line.ask("transfer.auth", protocol=1, token=ticket if number == 0 else person.ask("file.ticket")["ticket"])
            line.ask("transfer.put", file=made[-1])
            line.stream.connection.sendall(frame(2, content, True))
            line.ask("transfer.finish", file=made[-1])
        self.say(person, room, marks[0], attachments=made)

    def own_things(self):
        ada = self.ada
        for number, (mark, message) in enumerate(zip(self.marks, self.said)):
            if number < 40:
                self.attempt(ada, "saved.add", message=message, note=mark)
                self.attempt(ada, "reminder.create", client_id=self.next_id(), message=message, text=mark, due_at=later(number + 1))
                self.attempt(ada, "schedule.create", conversation=self.rooms[number % ROOMS], client_id=self.next_id(),
                             body=mark, due_at=later(number + 1))
        for number, room in enumerate(self.rooms):
            self.attempt(ada, "draft.set", conversation=room, body=self.marks[number])
        self.attempt(ada, "notification.prefs", keywords=self.marks[:50])

    def groups(self):
        for number in range(0, len(self.marks) - 2, 2):  # the others' neighbours are blocked
            mark = self.marks[number]
            group = self.ada.ask("conversation.create", kind="group", title=self.marks[-number - 1], members=self.marks[number:number + 3:2])
            self.ids.setdefault("group", group["conversation"]["id"])
            self.say(self.people[number], group["conversation"]["id"], f"{mark} @ada")
            self.attempt(self.ada, "conversation.edit", conversation=group["conversation"]["id"], topic=mark)
        for number in range(0, len(self.marks), 2):
            direct = self.attempt(self.ada, "conversation.create", kind="direct", members=[self.marks[number]])
            if direct:
                self.attempt(self.people[number], "message.send", conversation=direct["conversation"]["id"],
                             client_id=self.next_id(), body=self.marks[number])

    def moderation(self):
        space = self.ids["space"]
        for mark in self.marks[40:50]:
            self.attempt(self.ada, "member.timeout", space=space, user=mark, seconds=600, reason=mark)
        for mark in self.marks[50:60]:
            self.attempt(self.ada, "member.ban", space=space, user=mark, reason=mark)

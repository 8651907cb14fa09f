# SPDX-License-Identifier: GPL-3.0-or-later
"""The invariants I1 to I13, each a function that reads histories and a database and yields what is broken.

A finding is (text, lines that prove it). Nothing here knows how a run was made: what people's devices were told, what
passed on their wires, and what the server holds in the end must agree. Lines `lost` were sent by the server and never
arrived: what they promise counts all the same, what they tell does not.
"""

from collections import defaultdict

SECOND = 1_000_000_000


def stream_of(conv):
    return f"conversation:{conv}"


def conv_of(stream):
    return stream.removeprefix("conversation:") if stream.startswith("conversation:") else None


def writes_of(h):
    """message id -> [(rev, body, line)] of acknowledged bodies, and message id -> [(body, line)] of all edits asked for."""
    acked, tried = defaultdict(list), defaultdict(list)
    for line in h.answered("message.send"):  # the retry of a message that was edited meanwhile has the edit's rev
        acked[line["ok"]["id"]].append((0, line["data"]["body"], line))
    for line in h.answered("message.edit"):
        acked[line["data"]["message"]].append((line["ok"]["rev"], line["data"]["body"], line))
    for line in h.asked("message.edit"):
        tried[line["data"]["message"]].append((line["data"]["body"], line))
    return acked, tried


def i1_durable(h, db):
    """What was acknowledged is in the final state."""
    if db.integrity != "ok":
        yield f"the database is damaged: {db.integrity}", []
    acked, tried = writes_of(h)
    deletes = defaultdict(list)
    for line in h.asked("message.delete"):
        deletes[line["data"]["message"]].append(line)
    for id, writes in acked.items():
        message = db.by_id.get(id)
        if not message:
            yield f"acknowledged message {id} is not in the database", [writes[0][2]]
            continue
        rev, body, line = max(writes, key=lambda write: write[0])
        if message.rev < rev:
            yield f"message {id}: rev {rev} was acknowledged, the database has {message.rev}", [line]
        if message.deleted:
            if not deletes[id]:
                yield f"message {id} is deleted and nobody asked for it", [line]
        elif message.body != body and message.body not in {text for text, _ in tried[id]}:
            yield f"message {id} has another body than the last one acknowledged: {message.body!r}", [line]
        elif message.body != body and message.rev <= rev:
            yield f"message {id}: the body acknowledged with rev {rev} is not the one stored with it", [line]
    for line in h.answered("message.send"):
        message = db.by_id.get(line["ok"]["id"])
        if message and message.rev < line["ok"]["rev"]:
            yield f"message {message.id}: rev {line['ok']['rev']} was acknowledged, the database has {message.rev}", [line]
    for line in h.answered("message.delete"):
        message = db.by_id.get(line["data"]["message"])
        if message and not message.deleted:
            yield f"acknowledged deletion of {message.id} is undone", [line]
    for line in h.answered("draft.set"):
        user, draft = h.user_of.get(line["d"]), line["ok"]["draft"]
        stored = db.drafts.get((user, draft["conversation"]), (0, ""))
        if user and line["ok"]["saved"] and stored[0] < draft["rev"]:
            yield f"acknowledged draft with rev {draft['rev']} is lost, the database has rev {stored[0]}", [line]
    yield from durable_reactions(h, db)
    yield from durable_members(h, db)


def plain(emoji):
    return emoji.replace("\ufe0f", "")


def durable_reactions(h, db):
    """A tombstone has none; who takes back what was never there is told the message's rev."""
    stored = {(message, user, plain(emoji)): state for (message, user, emoji), state in db.reactions.items()}
    for kind, gone in (("reaction.add", False), ("reaction.remove", True)):
        for line in h.answered(kind):
            message, user = db.by_id.get(line["data"]["message"]), h.user_of.get(line["d"])
            if not message or message.deleted or not user:
                continue
            rev, removed = stored.get((message.id, user, plain(line["data"]["emoji"])), (None, True))
            acked = line["ok"]["rev"]
            if rev is None and not gone:
                yield f"acknowledged reaction to {message.id} with rev {acked} is not in the database", [line]
            elif rev is not None and rev < acked:
                yield f"reaction to {message.id}: rev {acked} was acknowledged, the database has {rev}", [line]
            elif rev == acked and removed != gone:
                yield f"reaction to {message.id}: what was acknowledged with rev {acked} is not what is stored", [line]


def durable_members(h, db):
    for kind, left in (("member.add", False), ("member.remove", True)):
        for line in h.answered(kind):
            conv, user = conv_of(line["data"]["stream"]), db.users.get(line["data"]["user"])
            if conv not in db.conversations or not user:
                continue
            acked, rev = line["ok"]["rev"], db.member_revs.get((conv, user), 0)
            if rev < acked:
                yield f"{line['data']['user']} in {conv}: rev {acked} was acknowledged, the database has {rev}", [line]
            elif rev == acked and db.members[conv, user] != left:
                yield f"{line['data']['user']} in {conv}: what was acknowledged with rev {acked} is not what is stored", [line]


def i2_no_duplicates(h, db):
    """One message for each client_id, in the database, in every answer and on every screen."""
    bodies, ids = defaultdict(list), defaultdict(list)
    for message in db.messages:
        if not message.system and not message.deleted:
            bodies[message.author, message.body].append(message)
        if not message.system and message.client_id:
            ids[message.author, message.client_id].append(message)
    asked = {(h.user_of.get(line["d"]), line["data"]["client_id"]): line for line in h.asked("message.send")}
    for key, messages in ids.items():  # also if they were edited or deleted since
        if len(messages) > 1:
            proof = [asked[key]] if key in asked else []
            yield f"{key[1]} is stored {len(messages)} times: {[(m.seq, m.id) for m in messages]}", proof
    sends = {line["data"]["body"]: line for line in h.asked("message.send")}
    for (_, body), messages in bodies.items():
        if len(messages) > 1:
            proof = [sends[body]] if body in sends else []
            yield f"{body!r} is stored {len(messages)} times: {[(m.seq, m.id) for m in messages]}", proof
    answers = {}
    for line in h.answered("message.send"):
        key = h.user_of.get(line["d"]), line["data"]["client_id"]
        told = line["ok"]["id"], line["ok"]["seq"]
        first = answers.setdefault(key, (told, line))
        if first[0] != told:
            yield f"the retry of {key[1]} got {told}, before it was {first[0]}", [first[1], line]
    places, bubbles = {}, {}
    for line in h.by_op["final_message"]:
        key = line["d"], line["author"], line["client_id"]
        if line["client_id"] and key in bubbles:
            yield "one message has two bubbles", [bubbles[key], line]
        bubbles[key] = line
        if line["state"] == "sent":
            place = line["d"], line["conv"], line["seq"]
            if place in places:
                yield "two messages stand in one place", [places[place], line]
            places[place] = line


def i3_dense_order(h, db):
    """Places are 1 to N without a gap, the same for everybody; events come in order; a sender's order is kept."""
    seqs = defaultdict(list)
    for message in db.messages:
        seqs[message.conv].append(message.seq)
    for conv, row in db.conversations.items():
        if sorted(seqs[conv]) != list(range(1, row["last_seq"] + 1)):
            missing = sorted(set(range(1, row["last_seq"] + 1)) - set(seqs[conv]))
            yield f"{conv}: last_seq is {row['last_seq']}, {len(seqs[conv])} messages, missing {missing[:5]}", []
    for line in h.by_op["shown"]:
        message = db.by_id.get(line.get("id"))
        if message and (message.conv, message.seq) != (line["conv"], line["seq"]):
            yield f"shown in place {line['seq']}, stored in {message.seq}", [line]
    yield from events_in_order(h)
    yield from senders_order(h)


def events_in_order(h):
    """On a connection each event's rev is the next after the one before it, at once, whatever the client heals. Before the
    first comes what sync.heads or sync.after answered there: who asks hears already, so all that is later comes as an event.
    An event may leave a rev out only where it tells of several messages of which one may see some, which nobody does here."""
    told, said, followed = {}, {}, set()
    for line in h.lines:
        op, device = line["op"], line.get("d")
        if op == "answered" and "ok" in line and line["type"] in ("sync.heads", "sync.after"):
            if line["type"] == "sync.heads":
                followed |= {(device, head["stream"]) for head in line["ok"].get("heads", [])}
            for stream, rev in revs_read(line):
                before = told.get((device, line["conn"], stream))
                is_first = before is None or (before[2] and rev > before[0])  # put out, and read it again: he is in again
                if is_first and (device, stream) in followed:
                    told[device, line["conn"], stream] = rev, line, False
        if op != "event":
            continue
        data, user = line["data"], h.user_of.get(device)
        stream, rev = data["stream"], data["rev"]
        key = device, line["conn"], stream
        before, proof, is_out = told.get(key, (None, None, True))
        was_event = proof is not None and proof["op"] == "event"
        if not is_out and was_event and rev <= before:
            yield f"{stream}: rev {rev} came after {before}", [proof, line]
        elif not is_out and rev > before + 1:
            yield f"{stream}: an event got lost between {before} and {rev}", [proof, line]
        puts_me_out = any(r["type"] == "member" and r["user"] == user and r["left"] for r in data.get("records", []))
        told[key] = rev, line, puts_me_out
        if data.get("records"):
            first = said.setdefault((stream, rev), line)
            if first["data"]["records"] != data["records"]:
                yield f"{stream} rev {rev} told two people different things", [first, line]


def senders_order(h):
    written = {line["client_id"]: n for n, line in enumerate(h.by_op["sent_as"])}
    placed = {}
    for line in h.answered("message.send"):
        client_id = line["data"]["client_id"]
        if client_id in written:
            placed.setdefault((line["d"], line["data"]["conversation"]), {})[client_id] = (line["ok"]["seq"], line)
    refused = {line["client_id"] for line in h.by_op["shown"] if line["state"] == "failed"}
    for answers in placed.values():
        before = None
        for client_id in sorted(answers, key=written.get):
            seq, line = answers[client_id]
            if before and seq < before[0] and client_id not in refused:
                yield "a sender's messages changed places", [before[1], line]
            before = seq, line


def i4_own_writes(h, db):
    """Who was told of a rev reads it from then on, on every connection."""
    known = {}  # (device, stream) -> (rev, line)
    asked = {}

    def learn(device, stream, rev, line):
        if rev > known.get((device, stream), (0, None))[0]:
            known[device, stream] = rev, line

    for line in h.lines:
        op, device = line["op"], line.get("d")
        if op == "event" and not line.get("lost"):
            learn(device, line["data"]["stream"], line["data"]["rev"], line)
        elif op == "asked" and line["type"] in ("history.page", "sync.after", "sync.heads"):
            asked[device, line["conn"], line["id"]] = {s: v for (d, s), v in known.items() if d == device}
        elif op == "answered" and "ok" in line and not line.get("lost"):
            before = asked.pop((device, line["conn"], line["id"]), {})
            for stream, rev in revs_read(line):
                if rev < before.get(stream, (0, None))[0]:
                    yield f"{device} knew rev {before[stream][0]} of {stream} and read {rev}", [before[stream][1], line]
            for stream, rev in revs_told(line, h, db):
                learn(device, stream, rev, line)


def revs_read(line):
    ok = line["ok"]
    if line["type"] == "history.page":
        yield stream_of(line["data"]["conversation"]), ok["rev"]
    elif line["type"] == "sync.after" and not ok["more"]:
        yield ok["stream"], ok["rev"]
    elif line["type"] == "sync.heads":
        for head in ok["heads"]:
            yield head["stream"], head["rev"]


def revs_told(line, h, db):
    yield from revs_read(line)
    kind, data = line["type"], line.get("data", {})
    if kind == "message.send":
        yield stream_of(data["conversation"]), line["ok"]["rev"]
    elif kind in ("message.edit", "message.delete", "reaction.add", "reaction.remove") and data["message"] in db.by_id:
        yield stream_of(db.by_id[data["message"]].conv), line["ok"]["rev"]


def i5_converged(h, db, within_ms=5000):
    """Soon after the last fault everybody holds what the server has for him, and nothing else."""
    rest = max((line["t"] for line in h.by_op["rest"]), default=0)  # who left before was not there for the end

    def late(op):
        return [line for line in h.by_op[op] if line["t"] > rest]

    yield from left_early(h, db, rest)
    yield from proofs(h)
    for line in h.by_op["settled"]:
        if line.get("missing") or (line["t"] > rest and line["ms"] > within_ms):
            yield f"{line['d']} had not converged after {line['ms']} ms: {line.get('missing', 'too late')}", [line]
    rows = defaultdict(dict)
    for line in late("final_message"):
        if line["state"] == "sent":
            rows[line["d"], line["conv"]][line["id"]] = line
    stored = defaultdict(list)
    for message in db.messages:
        stored[message.conv].append(message)
    for final in late("final"):
        device, user = final["d"], final["user"]
        for conv in db.conversations:
            if db.sees(user, conv) != (conv in final["convs"]):
                yield f"{device} shows {conv}: {conv in final['convs']}, may: {db.sees(user, conv)}", [final]
            elif conv in final["convs"]:
                wrong = list(same_messages(device, conv, rows[device, conv], stored[conv], final))
                yield from wrong
                said = [line for line in late("proof") if (line["d"], line["conv"]) == (device, conv)]
                if wrong and said and said[-1]["differing"] == 0 and said[-1]["healed"] == 0:
                    yield f"{device} says that {conv} is complete, and it is not", [wrong[0][1][0], said[-1]]
    for line in late("final_conv"):
        mark = db.marks.get((h.user_of[line["d"]], line["conv"]), 0)
        if line["conv"] in db.conversations and line["read"] != mark:
            yield f"{line['d']} shows the read mark {line['read']} in {line['conv']}, the server has {mark}", [line]
    for line in late("final_draft"):
        rev, body = db.drafts.get((h.user_of[line["d"]], line["conv"]), (0, ""))
        if (line["rev"], line["body"]) != (rev, body):
            yield f"{line['d']} holds draft rev {line['rev']} of {line['conv']}, the server rev {rev}", [line]


def left_early(h, db, rest):
    """Who went while others wrote on: what he holds has no gap, and what is not older than the server's is the same."""
    rows = defaultdict(dict)
    for line in h.by_op["final_message"]:
        if line["t"] <= rest and line["state"] == "sent":
            rows[line["d"], line["conv"]][line["seq"]] = line
    for final in h.by_op["final_conv"]:
        if final["t"] > rest or final.get("low", 0) == 0:
            continue  # judged by the end; or nothing was loaded yet
        held = rows[final["d"], final["conv"]]
        first = max(final["low"], final["first"])
        missing = [seq for seq in range(first, max([final["last"], *held]) + 1) if seq not in held]
        if missing:
            yield f"{final['d']} lacks {missing[:5]} of {final['conv']}, held from {first} to {final['last']}", [final]
        for seq, line in sorted(held.items()):
            message = db.by_id.get(line["id"])
            if seq < first:
                yield f"{final['d']} shows message {seq} of {final['conv']}, which begins at {first}", [line]
            elif not message:
                yield f"{final['d']} shows a message the server does not have", [line]
            elif message.rev == line["rev"] and (message.seq, message.body, message.deleted) != (
                seq, line["body"], line["deleted"]
            ):
                yield f"{final['d']} shows message {seq} of {final['conv']} not as rev {line['rev']} is stored", [line]


def proofs(h):
    """What the library finds wrong in the end was wrong on the screen until then."""
    for line in h.by_op["proof"]:
        if line["healed"] > 0 or line["differing"] > 0:
            yield f"{line['d']} found {line['healed'] + line['differing']} blocks of {line['conv']} wrong by comparing", [line]


def same_messages(device, conv, rows, messages, final):
    for message in messages:
        row = rows.get(message.id)
        if not row:
            yield f"{device} lacks message {message.seq} of {conv} ({message.id})", [final]
            continue
        shown = row["seq"], row["rev"], row["body"], row["deleted"], set(row.get("reactions", []))
        held = message.seq, message.rev, message.body, message.deleted, message.reactions
        if shown != held:
            yield f"{device} shows message {message.seq} of {conv} as {shown}, the server has {held}", [row]
    for id in rows.keys() - {message.id for message in messages}:
        yield f"{device} shows a message the server does not have", [rows[id]]


def i6_honest_screens(h, db):
    """Nothing is shown as sent that is not stored, nothing as failed that is, nothing that nobody wrote."""
    written = {line["body"] for line in h.by_op["send"]} | {line["data"]["body"] for line in h.asked("message.edit")}
    failed, reported = {}, set()
    for line in h.by_op["shown"]:
        if line["state"] == "failed":
            failed[line["d"], line["client_id"]] = line
        if line["state"] != "sent" or line.get("system") or line["id"] in reported:
            continue
        if line["id"] not in db.by_id:
            yield "shown as sent, and the server does not have it", [line]
            reported.add(line["id"])
        elif not line["deleted"] and line["body"] not in written:
            yield "shown, and nobody wrote it", [line]
            reported.add(line["id"])
    for line in h.by_op["final_message"] + h.by_op["refused"]:
        if line["state"] == "failed" and (line["author"], line["client_id"]) in db.by_client_id:
            yield "shown as failed in the end, and the server has it", [failed.get((line["d"], line["client_id"]), line), line]
    for message in db.messages:
        if not message.system and not message.deleted and message.body not in written:
            yield f"the database has a body nobody wrote: {message.body!r}", []


def i7_no_leaks(h, db):
    """Who was put out or left at rev k hears and reads nothing of the conversation after k, until he is in again."""
    turns = defaultdict(dict)  # (conv, user) -> {rev: (left, line, when he came)}
    told = list(h.records("member"))
    told += [(line, record) for line in h.answered("sync.after") for record in line["ok"].get("members", [])]
    for line, record in told:
        turns[record["conversation"], record["user"]][record["rev"]] = record["left"], line, record.get("joined_at")
    outside = defaultdict(list)  # (conv, user) -> [(from rev, until rev, line)]
    for key, revs in turns.items():
        ordered = sorted(revs)
        for rev, later in zip(ordered, ordered[1:] + [float("inf")]):
            # Put out twice, with another coming: he was in again between them, and nobody was told before he was out.
            unseen = later in revs and revs[later][0] and revs[later][2] != revs[rev][2]
            if revs[rev][0] and not unseen:
                outside[key].append((rev, later, revs[rev][1]))
    for line in h.events:
        conv = conv_of(line["data"]["stream"])
        for rev, until, proof in outside.get((conv, h.user_of.get(line["d"])), []):
            if rev < line["data"]["rev"] < until:
                yield f"{line['d']} was out of {conv} at rev {rev} and heard rev {line['data']['rev']}", [proof, line]
    for line in h.answers:
        for stream, rev in revs_read(line):
            for out, until, proof in outside.get((conv_of(stream), h.user_of.get(line["d"])), []):
                if out <= rev < until:
                    yield f"{line['d']} was out of {stream} from rev {out} and read it at {rev}", [proof, line]


def i8_final_deletes(h, db):
    """A rev of a message is one content for everybody; the highest one stands; deleted is for ever."""
    versions = defaultdict(dict)  # message id -> {rev: (body, deleted, line)}

    def see(id, rev, body, deleted, line):
        known = versions[id].setdefault(rev, (body, deleted, line))
        if known[:2] != (body, deleted):
            yield f"message {id} rev {rev} has two contents", [known[2], line]

    for line, record in h.records("message"):
        yield from see(record["id"], record["rev"], record["body"], record["deleted"], line)
    for op in ("shown", "final_message"):
        for line in h.by_op[op]:
            if line["state"] == "sent":
                yield from see(line["id"], line["rev"], line["body"], line["deleted"], line)
    for line in h.answered("message.edit"):
        known = versions[line["data"]["message"]].get(line["ok"]["rev"])
        if known and not known[1] and known[0] != line["data"]["body"]:
            yield "an acknowledged edit's rev has another body", [known[2], line]
    for id, revs in versions.items():
        gone = None
        for rev in sorted(revs):
            if gone and not revs[rev][1]:
                yield f"message {id} was deleted and came back", [gone, revs[rev][2]]
            gone = gone or (revs[rev][2] if revs[rev][1] else None)
        message = db.by_id.get(id)
        newest = max(revs)
        if message and newest == message.rev and revs[newest][:2] != (message.body, message.deleted):
            yield f"message {id} rev {newest} was told differently from what is stored", [revs[newest][2]]
        if message and newest > message.rev:
            yield f"message {id} was told with rev {newest}, stored is {message.rev}", [revs[newest][2]]
    yield from screens_go_forward(h)
    for line, record in h.records("reaction"):
        stored = db.reactions.get((record["message"], record["user"], record["emoji"]))
        if stored and stored[0] == record["rev"] and stored[1] != record["removed"]:
            yield "a reaction was told differently from what is stored", [line]


def screens_go_forward(h):
    """What a screen showed of a message never becomes older, but if it is told that all of it or this one was wrong."""
    shown = {}  # (device, id) -> line
    for line in h.lines:
        op, device = line["op"], line.get("d")
        if op == "start":
            shown = {key: known for key, known in shown.items() if key[0] != device}
        elif op in ("gone", "reset"):
            shown = {key: known for key, known in shown.items() if key[0] != device or known["conv"] != line["conv"]}
        elif op == "vanished":
            shown.pop((device, line["id"]), None)
        elif op == "shown" and line["state"] == "sent":
            before = shown.get((device, line["id"]))
            if before and line["rev"] < before["rev"]:
                yield f"{device} showed rev {before['rev']} of {line['id']} and then rev {line['rev']}", [before, line]
            shown[device, line["id"]] = line


def i9_marks_go_forward(h, db):
    """A read mark never goes back, on no screen and not on the server."""
    told = defaultdict(dict)
    for line, record in h.records("read_mark"):
        told[h.user_of.get(line["d"]), record["conversation"]][record["rev"]] = record["seq"], line
    for revs in told.values():
        before = None
        for rev in sorted(revs):
            if before and revs[rev][0] < before[0]:
                yield f"the mark went back from {before[0]} to {revs[rev][0]}", [before[1], revs[rev][1]]
            before = revs[rev]
    for line in h.answered("read.mark"):
        key = h.user_of.get(line["d"]), line["data"]["conversation"]
        if line["data"]["seq"] > db.marks.get(key, 0):
            yield f"mark {line['data']['seq']} was acknowledged, the server has {db.marks.get(key, 0)}", [line]
    shown = {}
    for line in h.lines:
        if line["op"] in ("gone", "reset"):
            shown.pop((line["d"], line["conv"]), None)
        elif line["op"] == "marked":
            before = shown.get((line["d"], line["conv"]))
            if before and line["seq"] < before["seq"]:
                yield f"{line['d']} saw its mark go back from {before['seq']} to {line['seq']}", [before, line]
            shown[line["d"], line["conv"]] = line


def i10_bounded(h, db):
    """The server's memory, files and threads stay under the bounds that the run names."""
    for line in h.by_op["sample"]:
        for name, bound in line["bounds"].items():
            if line[name] > bound:
                yield f"the server's {name} is {line[name]}, the bound {bound}", [line]


def i11_outbox(h, db):
    """What was shown as waiting is sent once, whatever died in between, or shown as failed, or taken back."""
    ended = {line["client_id"] for line in h.by_op["discarded"]}
    ended |= {line["client_id"] for line in h.by_op["shown"] + h.by_op["refused"] if line["state"] == "failed"}
    waiting = {}
    for line in h.by_op["shown"]:
        if line["state"] in ("queued", "sending"):
            waiting.setdefault((line["author"], line["client_id"]), line)
    for key, line in waiting.items():
        if key not in db.by_client_id and key[1] not in ended:
            yield "shown as waiting to be sent, and never stored nor failed", [line]
    for line in h.by_op["final_message"]:
        if line["state"] in ("queued", "sending"):
            yield "still waiting in the end", [line]


def i13_nothing_silent(h, db):
    """Every question is answered or its connection ends; nobody reports a fault of his own; programs end as asked."""
    closed = {(line["d"], line["conn"]) for line in h.by_op["closed"]}
    answered = {(line["d"], line["conn"], line["id"]) for line in h.by_op["answered"]}
    end = h.lines[-1]["t"] if h.lines else 0
    left = {device: line["t"] for line in h.by_op["left"] for device in line["devices"]}  # whoever goes waits no longer
    for line in h.by_op["asked"]:
        ended = (line["d"], line["conn"]) in closed or line["t"] < h.last_start.get(line["d"], 0)
        waited = left.get(line["d"], end) - line["t"]
        if not ended and (line["d"], line["conn"], line["id"]) not in answered and waited > 20 * SECOND:
            yield f"{line['type']} was never answered", [line]
    for line in h.by_op["answered"]:
        if line.get("error", {}).get("code") == "internal":
            yield "the server had a fault of its own", [line]
    for line in h.by_op["complaint"]:
        if line["code"] in ("storage", "storage_full", "bad_reply", "internal"):
            yield "the client had a fault of its own", [line]
    for line in h.by_op["unexpected"]:
        yield line["text"], [line]
    for line in h.by_op["signed_out"]:
        yield "a device was signed out and nobody asked for it", [line]


def kept(h, db):
    """What a device keeps outlives its program: who was signed in needs no password, what was written is still there."""
    since = {}
    for line in h.by_op["token_kept"]:
        since.setdefault(line["d"], line["t"])
    for line in h.by_op["asked"]:
        if line["type"] == "auth.login" and line["t"] > since.get(line["d"], line["t"]):
            yield "a password was used, and there was a token", [line]
    written, safe = defaultdict(list), {}  # (device, conv) -> drafts, and which of them is the last that was kept
    for line in h.lines:
        if line["op"] == "draft":
            written[line["d"], line["conv"]].append(line)
        elif line["op"] == "drafts_kept":
            safe |= {key: len(drafts) - 1 for key, drafts in written.items() if key[0] == line["d"]}
        elif line["op"] == "drafts_found":
            for (device, conv), drafts in written.items():
                last = safe.get((device, conv))
                good = [draft["body"] for draft in drafts[last or 0 :]] + ([None] if last is None else [])
                if device == line["d"] and line["drafts"].get(conv) not in good:
                    yield "a draft is not there any more", [drafts[-1], line]


INVARIANTS = {
    "I1": i1_durable,
    "I2": i2_no_duplicates,
    "I3": i3_dense_order,
    "I4": i4_own_writes,
    "I5": i5_converged,
    "I6": i6_honest_screens,
    "I7": i7_no_leaks,
    "I8": i8_final_deletes,
    "I9": i9_marks_go_forward,
    "I10": i10_bounded,
    "I11": i11_outbox,
    "I13": i13_nothing_silent,
    "kept": kept,
}

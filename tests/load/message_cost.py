#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""message_cost.py SERVER [MESSAGES]: what a message costs the PostgreSQL under a tertulia-server, for packaging/scale/costs.json. A
private PostgreSQL, one server in a cluster of one, fifty people writing in fifty rooms at once; the CPU seconds of all
processes of each, and the bytes of write-ahead log. Costs of CPU hold for one kind of processor; say which."""

import asyncio
import json
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "packaging"))
import websockets  # noqa: E402
from private_postgres import PrivatePostgres  # noqa: E402

server, messages = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 20_000
PEOPLE, UNDER_WAY = 50, 8
LOGGED = re.compile(r"\[(\d+)\] (LOG:  statement|DETAIL:  prepare): (.*)")
PASSWORD = "a long and quiet evening"


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def cpu_of(root):
    """Seconds that a process, its children, and those of them that ended have used."""
    total = 0
    for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        pid, parent = int(stat.parent.name), int(fields[1])
        if pid == root or parent == root:
            total += sum(map(int, fields[11:15 if pid == root else 13]))
    return total / os.sysconf("SC_CLK_TCK")


def ask(door, kind, token=None, /, **data):
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    request = urllib.request.Request(f"{door}/v1/{kind}", json.dumps(data).encode(), headers)
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)


async def write(url, token, group, who, count):
    async with websockets.connect(url, max_size=None) as line:
        async def request(number, kind, **data):
            await line.send(json.dumps({"id": number, "type": kind, "data": data}))

        async def answer_to(number):
            while (frame := json.loads(await line.recv())).get("id") != number:
                pass
            assert frame["type"] == "ok", frame

        await request(1, "hello", protocol=1, client="measure")
        await answer_to(1)
        await request(2, "auth.resume", access_token=token)
        await answer_to(2)
        for first in range(0, count, UNDER_WAY):
            last = min(count, first + UNDER_WAY)
            for i in range(first, last):
                await request(10 + i, "message.send", conversation=group, client_id=f"{who}-{i:06}", body="What shall we have for dinner, then? " * 2)
            await answer_to(10 + last - 1)


async def write_all(url, people):
    await asyncio.gather(*(write(url, token, group, who, messages // PEOPLE) for who, token, group in people))


def count_statements(postgres, url, person):
    """Ways there and back in a transaction that writes one message and nothing else."""
    global UNDER_WAY
    UNDER_WAY = 1
    postgres.sql("ALTER SYSTEM SET log_statement = 'all'")
    postgres.sql("SELECT pg_reload_conf()")
    who, token, group = person
    asyncio.run(write(url, token, group, "counted", 200))
    open_now, found = {}, []
    for pid, kind, said in LOGGED.findall((postgres.folder / "log").read_text()):
        if kind == "LOG:  statement" and said.startswith("BEGIN"):
            open_now[pid] = [1, False]
        elif pid in open_now:
            open_now[pid][0] += kind == "LOG:  statement"
            open_now[pid][1] |= "INSERT INTO messages" in said
            if said.startswith("COMMIT"):
                statements, is_message = open_now.pop(pid)
                found += [statements] if is_message else []
    return sorted(found)[len(found) // 2]


def main():
    postgres = PrivatePostgres(free_port(), "host all all 127.0.0.1/32 trust", "shared_buffers = 128MB\n")
    try:
        postgres.sql("CREATE DATABASE tertulia TEMPLATE template0")
        with tempfile.TemporaryDirectory() as data:
            settings = {"DATABASE__URL": f"postgres://postgres@127.0.0.1:{postgres.port}/tertulia", "CLUSTER__NODE": "one",
                        "AUTH__ARGON2_MEMORY_MIB": "1", "AUTH__ARGON2_PASSES": "1", "SERVER__DEV": "true",
                        "LIMITS__SENDS_BURST": "1000000", "LIMITS__REQUESTS_BURST": "1000000", "HTTP__LISTEN": "127.0.0.1:0"}
            process = subprocess.Popen([server, "serve", "--data", data, "--listen", "127.0.0.1:0"], stdout=subprocess.PIPE, text=True,
                                       stderr=subprocess.DEVNULL, env=os.environ | {f"TERTULIA_{key}": value for key, value in settings.items()})
            url, door = (process.stdout.readline().split()[1] for _ in range(2))
            people = []
            for number in range(PEOPLE):
                token = ask(door, "auth.register", handle=f"p{number}", password=PASSWORD, display_name="P")["access_token"]
                group = ask(door, "conversation.create", token, kind="group", title="G", members=[])["conversation"]["id"]
                people.append((f"person-{number}", token, group))
            postgres.sql("CHECKPOINT")
            before = cpu_of(postgres.process.pid), cpu_of(process.pid), postgres.sql("SELECT pg_current_wal_lsn()")
            asyncio.run(write_all(url, people))
            after = cpu_of(postgres.process.pid), cpu_of(process.pid)
            wal = int(postgres.sql(f"SELECT pg_current_wal_lsn() - '{before[2]}'::pg_lsn").split(".")[0])
            size = int(postgres.sql("SELECT SUM(pg_total_relation_size(oid)) FROM pg_class WHERE relname = 'messages'", "tertulia"))
            statements = count_statements(postgres, url, people[0])
            process.terminate()
            process.wait()
    finally:
        postgres.end()
    print(json.dumps({"primary_cpu_ms_per_message": round((after[0] - before[0]) * 1000 / messages, 3),
                      "server_cpu_ms_per_message": round((after[1] - before[1]) * 1000 / messages, 3),
                      "wal_bytes_per_message": round(wal / messages), "table_bytes_per_message": round(size / messages), "statements_per_message": statements, "messages": messages}, indent=2))


main()

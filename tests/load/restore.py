#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a backup and bringing it back take, measured on a server of its own. Takes some minutes; not part of the suite.

Usage: restore.py PATH-OF-TERTULIA-SERVER [--mib 1024] [--messages 20000] [--folder DIR]

Fills a server with so many MiB of files that no compression makes smaller, 16 MiB each, and so many messages; makes a backup
while it runs, verifies it, ends the server, restores the backup into an empty folder, starts a server there, and says what
each took and how large the backup is. The exit code is 1 if something is not there afterwards."""

import argparse
import asyncio
import itertools
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import time
import urllib.request
import uuid

import websockets

PASSWORD = "a long and quiet evening"
MIB = 1024 * 1024
FILE = 16 * MIB
AT_ONCE = 32


def start(program, data):
    server = subprocess.Popen(
        [program, "serve", "--dev", "--data", data, "--listen", "127.0.0.1:0", "--http.listen", "127.0.0.1:0",
         "--files.max_mib", "64", "--files.quota_mib", "1000000", "--log.level", "error",
         "--limits.sends_burst", "1000000", "--limits.requests_burst", "1000000"],
        stdout=subprocess.PIPE, text=True)
    doors = [server.stdout.readline().split()[1] for _ in range(2)]
    return server, *doors


def post(door, kind, token, /, **data):
    request = urllib.request.Request(f"{door}/v1/{kind}", json.dumps(data).encode(), {"Content-Type": "application/json"})
    if token:
        request.add_header("Authorization", f"Bearer {token}")
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def send_files(door, token, group, mib):
    for number in range(mib * MIB // FILE):
        file = post(door, "file.begin", token, name=f"{number}.bin", size=FILE, conversation=group)["file"]["file"]
        put = urllib.request.Request(f"{door}/v1/files/{file}", os.urandom(FILE), method="PUT", headers={"Authorization": f"Bearer {token}"})
        urllib.request.urlopen(put).close()
        post(door, "message.send", token, conversation=group, client_id=str(uuid.uuid4()), body=f"file {number}", attachments=[file])


async def send_messages(url, token, group, count):
    async with websockets.connect(url) as socket:
        numbers = itertools.count(1)

        async def ask(kind, **data):
            await socket.send(json.dumps({"id": next(numbers), "type": kind, "data": data}))

        async def answers(wanted):
            while wanted > 0:
                frame = json.loads(await socket.recv())
                if frame["type"] == "error":
                    raise SystemExit(f"restore.py: refused: {frame}")
                wanted -= "id" in frame

        await ask("hello", protocol=1)
        await ask("auth.resume", access_token=token)
        await answers(2)
        for first in range(0, count, AT_ONCE):
            some = range(first, min(count, first + AT_ONCE))
            for number in some:
                await ask("message.send", conversation=group, client_id=str(uuid.uuid4()), body=f"message {number} " + "of some length " * 8)
            await answers(len(some))


def timed(what, *command):
    began = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    print(f"{what}: {time.monotonic() - began:.1f} s", flush=True)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("program")
    options.add_argument("--mib", type=int, default=1024)
    options.add_argument("--messages", type=int, default=20_000)
    options.add_argument("--folder", help="on the disk that is to be measured")
    given = options.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="tertulia-restore.", dir=given.folder))
    running = []
    try:
        server, url, door = start(given.program, folder / "data")
        running.append(server)
        people = [post(door, "auth.register", None, handle=handle, display_name=handle, password=PASSWORD) for handle in ("ana", "bruno")]
        token = people[0]["access_token"]
        group = post(door, "conversation.create", token, kind="group", title="Tea", members=["bruno"])["conversation"]["id"]
        asyncio.run(send_messages(url, token, group, given.messages))
        send_files(door, token, group, given.mib)
        backup = folder / "all.tar.zst"
        timed("backup, of a server that runs", given.program, "backup", "--to", backup, "--data", folder / "data")
        print(f"it has {backup.stat().st_size / MIB:.0f} MiB", flush=True)
        timed("verified", given.program, "backup", "--verify", backup)
        server.terminate()
        server.wait()
        timed("restored", given.program, "restore", backup, "--data-dir", folder / "again")
        began = time.monotonic()
        server, url, door = start(given.program, folder / "again")
        running.append(server)
        print(f"started: {time.monotonic() - began:.1f} s", flush=True)
        token = post(door, "auth.login", None, handle="ana", password=PASSWORD)["access_token"]
        last = post(door, "history.page", token, conversation=group)["last_seq"]
        files = [one for one in (folder / "again/files").glob("??/*") if one.stat().st_size == FILE]
        if last < given.messages + len(files) or len(files) != given.mib * MIB // FILE:
            raise SystemExit(f"restore.py: {last} messages and {len(files)} files are there")
        print(f"{last} messages and {len(files)} files are there")
    finally:
        for server in running:
            server.kill()
            server.wait()
        shutil.rmtree(folder)


main()

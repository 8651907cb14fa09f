#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What signing in costs, measured from outside on a server of its own. Takes some minutes; not part of the suite.

Usage: sign_in.py PATH-OF-TERTULIA-SERVER [--samples 1000] [--logins 500] [--memory-mib 64] [--passes 3]

1. Medians over so many samples of a wrong password and of an unknown user, taken in turns: they may differ by 5 %.
2. The median time of a message from one person to another, quiet and while so many connections sign in without end: it
   may triple; and the most memory the server ever had.
The exit code is 1 if one of these is missed."""

import argparse
import asyncio
import contextlib
import itertools
import json
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import uuid

import websockets

PASSWORD = "a long and quiet evening"
TIMING_SPREAD = 1.05
STORM_FACTOR = 3.0


class Person:
    def __init__(self, socket):
        self.socket = socket
        self.ids = itertools.count(1)

    async def ask(self, kind, /, **data):
        """The answer; events that come before it are dropped."""
        number = next(self.ids)
        await self.socket.send(json.dumps({"id": number, "type": kind, "data": data}))
        while True:
            frame = json.loads(await self.socket.recv())
            if frame.get("id") == number:
                return frame

    async def hear(self, body):
        while True:
            frame = json.loads(await self.socket.recv())
            for record in frame.get("data", {}).get("records", []):
                if record.get("body") == body:
                    return


async def greeted(url):
    person = Person(await websockets.connect(url))
    await person.ask("hello", protocol=1)
    return person


async def enrolled(url, handle):
    person = await greeted(url)
    answer = await person.ask("auth.register", handle=handle, password=PASSWORD, display_name=handle)
    assert answer["type"] == "ok", answer
    return person


async def time_of_login(person, handle):
    begin = time.perf_counter()
    answer = await person.ask("auth.login", handle=handle, password="not the password")
    taken = time.perf_counter() - begin
    assert answer["error"]["code"] == "bad_credentials", answer
    return taken


async def compare_logins(url, samples):
    stranger = await greeted(url)
    wrong, unknown = [], []
    for _ in range(samples):
        wrong.append(await time_of_login(stranger, "anna"))
        unknown.append(await time_of_login(stranger, "nobody"))
    medians = sorted((statistics.median(wrong), statistics.median(unknown)))
    ratio = medians[1] / medians[0]
    print(f"wrong password {statistics.median(wrong) * 1e3:.2f} ms, unknown user {statistics.median(unknown) * 1e3:.2f} ms, ratio {ratio:.4f}")
    return ratio <= TIMING_SPREAD


async def time_of_messages(anna, bruno, conversation, count):
    times = []
    for _ in range(count):
        body = uuid.uuid4().hex
        begin = time.perf_counter()
        heard = asyncio.ensure_future(bruno.hear(body))
        await anna.ask("message.send", conversation=conversation, client_id=body, body=body)
        await heard
        times.append(time.perf_counter() - begin)
        await asyncio.sleep(0.01)
    return statistics.median(times)


async def sign_in_without_end(person, handle, answers):
    while True:
        answer = await person.ask("auth.login", handle=handle, password="not the password")
        answers[answer["error"]["code"]] = answers.get(answer["error"]["code"], 0) + 1
        await asyncio.sleep(0.5)  # who is turned away asks again, as programs do


async def storm(url, anna, bruno, logins, peak_mib):
    made = await anna.ask("conversation.create", kind="group", title="Load", members=["bruno"])
    conversation = made["data"]["conversation"]["id"]
    quiet = await time_of_messages(anna, bruno, conversation, 200)
    crowd = [await greeted(url) for _ in range(logins)]
    before, answers = peak_mib(), {}
    tasks = [
        asyncio.ensure_future(sign_in_without_end(one, "anna" if number % 2 else f"nobody{number}", answers))
        for number, one in enumerate(crowd)
    ]
    await asyncio.sleep(1)
    stormy = await time_of_messages(anna, bruno, conversation, 200)
    for task in tasks:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
    print(f"a message: quiet {quiet * 1e3:.2f} ms, in the storm {stormy * 1e3:.2f} ms, factor {stormy / quiet:.2f}")
    print(f"answers {answers}; memory at most {before} MiB before and {peak_mib()} MiB after")
    return stormy / quiet <= STORM_FACTOR


async def measure(url, options, peak_mib):
    anna, bruno = await enrolled(url, "anna"), await enrolled(url, "bruno")
    same = await compare_logins(url, options.samples)
    calm = await storm(url, anna, bruno, options.logins, peak_mib)
    return same and calm


def parsed():
    parser = argparse.ArgumentParser()
    parser.add_argument("server")
    parser.add_argument("--samples", type=int, default=1000)
    parser.add_argument("--logins", type=int, default=500)
    parser.add_argument("--memory-mib", type=int, default=64)
    parser.add_argument("--passes", type=int, default=3)
    return parser.parse_args()


def main():
    os.environ["no_proxy"] = "127.0.0.1"  # newer versions of the library heed proxies
    options = parsed()
    unlimited = "1000000"
    flags = {
        "server.listen": "127.0.0.1:0",
        "auth.argon2_memory_mib": str(options.memory_mib),
        "auth.argon2_passes": str(options.passes),
        "limits.requests_per_second": unlimited,
        "limits.requests_burst": unlimited,
        "limits.logins_per_minute_by_account": unlimited,
        "limits.logins_burst_by_account": unlimited,
        "limits.logins_per_day_by_account": unlimited,
        "limits.sends_per_second": unlimited,
        "limits.sends_burst": unlimited,
        "limits.sign_in_seconds": "3600",
        "log.level": "warning",
    }
    with tempfile.TemporaryDirectory() as data:
        command = [options.server, "serve", "--data", data]
        command += [word for key, value in flags.items() for word in (f"--{key}", value)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:

            def peak_mib():
                with open(f"/proc/{server.pid}/status", encoding="utf-8") as status:
                    line = next(line for line in status if line.startswith("VmHWM"))
                return int(line.split()[1]) // 1024

            try:
                words = server.stdout.readline().split()
                assert words and words[0] == "listening", words
                fine = asyncio.run(measure(words[1], options, peak_mib))
            finally:
                server.send_signal(signal.SIGTERM)
                server.wait(20)
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())

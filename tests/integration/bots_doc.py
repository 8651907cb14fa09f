#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the examples of BOTS.md as they stand there: the lines for a shell, then the bots.

Usage: bots_doc.py PATH-OF-TERTULIA-SERVER PATH-OF-BOTS.md. Starts the server in a folder of its own and stops it again."""

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request

PATIENCE = 60


def examples(document, language, count):
    with open(document, encoding="utf-8") as file:
        blocks = re.findall(rf"^```{language}\n(.*?)^```$", file.read(), re.M | re.S)
    assert len(blocks) == count, f"{len(blocks)} examples in {language}"
    return blocks


class Person:
    def __init__(self, server, token=""):
        self.server, self.token = server, token

    def ask(self, kind, /, **data):
        headers = {"Authorization": "Bearer " + self.token} if self.token else {}
        request = urllib.request.Request(f"{self.server}/v1/{kind}", json.dumps(data).encode(), headers)
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.load(answer)

    def bodies(self, conversation):
        return [message["body"] for message in self.ask("history.page", conversation=conversation)["messages"]]


def until(look):
    end = time.monotonic() + PATIENCE
    while not (found := look()):
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.05)
    return found


def run_shell(lines, server, folder):
    environment = dict(os.environ, SERVER=server)
    # bash, so that a failure inside a pipe counts too.
    done = subprocess.run(
        ["bash", "-eu", "-o", "pipefail", "-c", lines],
        cwd=folder, env=environment, stdout=subprocess.PIPE, text=True, timeout=PATIENCE, check=False,
    )
    assert done.returncode == 0, done.stdout
    assert done.stdout.count("Hello from a shell.") == 2, done.stdout  # in the history and in the event
    assert "Build 7 is green." in done.stdout and "\nok" in done.stdout.replace("}ok", "}\nok"), done.stdout


def run_bot(lines, server, folder):
    assert len(lines.splitlines()) <= 30, "it is called a bot in thirty lines"
    ana = Person(server)
    ana.token = ana.ask("auth.login", handle="ana", password="a long and quiet evening")["access_token"]
    token = ana.ask("bot.create", handle="echo", display_name="Echo", scopes=["read", "write"])["token"]
    space = ana.ask("space.create", name="Hall")["space"]["id"]
    room = ana.ask("room.create", space=space, title="reports", private=False)["conversation"]["id"]
    hook = ana.ask("webhook.create", conversation=room, name="Echo")["path"]
    before = {head["stream"] for head in ana.ask("sync.heads")["heads"]}
    environment = dict(os.environ, SERVER=server, TOKEN=token, HOOK=hook)
    bot = subprocess.Popen(
        [sys.executable, "-c", lines], cwd=folder, env=environment, stdout=subprocess.PIPE, text=True
    )
    with bot:
        try:
            assert bot.stdout.readline() == "Say !echo and something.\n"
            streams = {head["stream"] for head in ana.ask("sync.heads")["heads"]} - before
            (group,) = (stream.split(":")[1] for stream in streams)
            ana.ask("message.send", conversation=group, body="!echo ¡Hola!", client_id="from-ana-1")
            until(lambda: ana.bodies(group)[-1] == "¡Hola!")
            until(lambda: ana.bodies(room) == ["Echoed once more."])
        finally:
            bot.kill()


def run_careful_bot(lines, server, url, folder):
    """What is said while it is away is answered too, and nothing twice."""
    ana = Person(server)
    ana.token = ana.ask("auth.login", handle="ana", password="a long and quiet evening")["access_token"]
    token = ana.ask("bot.create", handle="parrot", display_name="Parrot", scopes=["read", "write"])["token"]
    group = ana.ask("conversation.create", kind="group", title="Parrots", members=["parrot"])["conversation"]["id"]
    environment = dict(os.environ, URL=url, TOKEN=token)

    @contextlib.contextmanager
    def running():
        with subprocess.Popen([sys.executable, "-c", lines], cwd=folder, env=environment, stdout=subprocess.PIPE, text=True) as bot:
            try:
                assert bot.stdout.readline() == "listening\n", "the bot does not listen"
                yield
            finally:
                bot.kill()

    def said():
        return [body for body in ana.bodies(group) if body and not body.startswith("!echo ")]

    def say(word):
        ana.ask("message.send", conversation=group, body=f"!echo {word}", client_id=f"from-ana-{word}")

    with running():
        say("first")
        until(lambda: said() == ["first"])
    say("second")
    os.remove(os.path.join(folder, "revs.json"))  # as if it had been cut off before it wrote anything down
    with running():
        assert said() == ["first", "second"], f"the bot says {said()}"
        say("third")
        until(lambda: said() == ["first", "second", "third"])


def main():
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        os.environ.pop(name, None)
        os.environ.pop(name.upper(), None)
    with tempfile.TemporaryDirectory() as data, tempfile.TemporaryDirectory() as folder:
        command = [sys.argv[1], "serve", "--data", data, "--listen", "127.0.0.1:0", "--http.listen", "127.0.0.1:0"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            try:
                words = (word for line in process.stdout for word in line.split())
                url = next(word for word in words if word.startswith("ws://"))
                server = next(word for word in words if word.startswith("http://"))
                (lines,), (quick, careful) = examples(sys.argv[2], "sh", 1), examples(sys.argv[2], "python", 2)
                run_shell(lines, server, folder)
                run_bot(quick, server, folder)
                run_careful_bot(careful, server, url, folder)
            finally:
                process.send_signal(signal.SIGTERM)
                status = process.wait(PATIENCE)
        assert status == 0, f"the server ended with {status}"
    print("the examples run")


if __name__ == "__main__":
    main()

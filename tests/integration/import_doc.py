#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the commands of IMPORT.md in their order, on exports made for it; the folder, the batch, the conversation and the
handle are those of the test.

Usage: import_doc.py PATH-OF-TERTULIA-SERVER PATH-OF-IMPORT.md."""

import contextlib
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.request
import zipfile

PATIENCE = 60
PASSWORD = "a long and quiet evening"
SLACK = {
    "users.json": [
        {"id": "U1", "name": "anna.a", "profile": {"real_name": "Anna", "email": "a@example.org"}},
        {"id": "U2", "name": "bru", "profile": {"real_name": "Bruno", "email": "b@example.org"}},
    ],
    "channels.json": [{"id": "C1", "name": "general", "created": 1600000000, "members": ["U1", "U2"]}],
    "general/2023-01-01.json": [
        {"type": "message", "user": "U1", "text": "The kettle is on.", "ts": "1672567200.000100"},
        {"type": "message", "user": "U2", "text": "I bring the bread.", "ts": "1672567300.000100"},
    ],
}
MATTERMOST = [
    {"type": "version", "version": 1},
    {"type": "team", "team": {"name": "crew", "display_name": "The Crew", "type": "O"}},
    {"type": "channel", "channel": {"team": "crew", "name": "town-square", "display_name": "Town Square", "type": "O"}},
    {"type": "user", "user": {"username": "dora", "email": "dora@example.org", "teams": [{"name": "crew", "channels": [{"name": "town-square"}]}]}},
    {"type": "post", "post": {"team": "crew", "channel": "town-square", "user": "dora", "message": "Ahoy.", "create_at": 1672567200000}},
]


def write_exports(folder):
    with zipfile.ZipFile(folder / "export.zip", "w") as file:
        for name, value in SLACK.items():
            file.writestr(name, json.dumps(value))
    (folder / "bulk.jsonl").write_text("".join(json.dumps(line) + "\n" for line in MATTERMOST))


class Commands:
    def __init__(self, program, folder):
        self.program, self.folder, self.data, self.ran = program, folder, folder / "data", 0

    def run(self, line, **options):
        words = line.replace("/srv/tertulia", str(self.data)).split()
        assert words[0] == "tertulia-server", f"not a command that this test knows: {line}"
        done = subprocess.run([self.program, *words[1:]], cwd=self.folder, capture_output=True, text=True, timeout=PATIENCE, check=False, **options)
        assert done.returncode == 0, f"not as the page says: {line}\n{done.stdout}{done.stderr}"
        self.ran += 1
        return done.stdout

    def newest_batch(self):
        batches = re.findall(r"^(\w{20,})\b", self.run("tertulia-server import list --data /srv/tertulia"), re.M)
        assert len(batches) == 2, f"two imports, but the list has {batches}"
        return max(batches)  # ids sort by their age

    @contextlib.contextmanager
    def server(self):
        command = [self.program, "serve", "--data", self.data, "--listen", "127.0.0.1:0", "--http.listen", "127.0.0.1:0"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
            try:
                lines = (word for line in process.stdout for word in line.split())
                yield next(word for word in lines if word.startswith("http://"))
            finally:
                process.terminate()


def ask(door, kind, token="", /, **data):
    request = urllib.request.Request(f"{door}/v1/{kind}", json.dumps(data).encode(), {"Authorization": f"Bearer {token}"} if token else {})
    with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
        return json.load(answer)


def general_of(door):
    """The room that came over from Slack, as anna sees it."""
    token = ask(door, "auth.login", handle="anna", password=PASSWORD)["access_token"]
    for head in ask(door, "sync.heads", token)["heads"]:
        kind, identity = head["stream"].split(":")
        if kind == "conversation":
            bodies = [message.get("body") for message in ask(door, "history.page", token, conversation=identity)["messages"]]
            if bodies == ["The kettle is on.", "I bring the bread."]:
                return identity
    raise AssertionError("what came over from Slack is not there")


def main():
    program, page = sys.argv[1], pathlib.Path(sys.argv[2]).read_text()
    imports, exports = (block.splitlines() for block in re.findall(r"^```sh\n(.*?)^```$", page, re.M | re.S))
    with tempfile.TemporaryDirectory(prefix="tertulia-import.") as name:
        folder = pathlib.Path(name)
        write_exports(folder)
        commands = Commands(program, folder)
        for handle in ("anna", "bruno"):
            commands.run(f"tertulia-server admin user create {handle} --password-stdin --data /srv/tertulia", input=PASSWORD + "\n")
        for line in imports:
            commands.run(line.replace("BATCH", commands.newest_batch()) if "BATCH" in line else line)
        with commands.server() as door:
            conversation = general_of(door)
            for number, line in enumerate(exports):
                line = line.replace("HANDLE", "anna").replace(" ID ", f" {conversation} ").replace("FOLDER", f"out-{number}")
                commands.run(line)
                out = folder / f"out-{number}"
                said = "".join(path.read_text() for path in out.glob("*.jsonl"))
                assert "The kettle is on." in said and (out / "index.html").exists(), f"{line} left something out: {said}"
        assert commands.ran >= 9, f"only {commands.ran} commands found"
        print(f"the {commands.ran} commands run")


if __name__ == "__main__":
    main()

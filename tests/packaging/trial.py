# SPDX-License-Identifier: GPL-3.0-or-later
"""What these scripts share, and for tarball.py and oci.py: is a server that was packed a whole one? Two people talk, a
picture is made anew by the process that decodes pictures, and the end is an orderly one."""

import base64
import filecmp
import json
import os
import socket
import subprocess
import sys
import time
import urllib.request

PATIENCE = 60
PASSWORD = "a long and quiet evening"
OPTIONS = ["--listen", "127.0.0.1:0", "--http.listen", "127.0.0.1:0", "--auth.registration", "open", "--auth.argon2_memory_mib", "8",
           "--files.keep_free_mib", "0"]
# As little as a service gets: nothing of it shows the way to libraries or plugins.
BARE = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8"}


def demand(condition, complaint):
    if not condition:
        sys.exit(f"{os.path.basename(sys.argv[0])}: {complaint}")


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def until(look, what):
    end = time.monotonic() + PATIENCE
    while not (found := look()):
        demand(time.monotonic() < end, f"waited too long for {what}")
        time.sleep(0.05)
    return found


def run(*command, **options):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)
    demand(done.returncode == 0, f"{' '.join(map(str, command))}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def twice(script, programs, folder, name):
    """Packed in two folders, with another clock and another mask: the same bytes. The folder of the first."""
    for out, mask, zone in (("first", 0o022, "UTC"), ("second", 0o077, "Asia/Tokyo")):
        environment = os.environ | {"SOURCE_DATE_EPOCH": "1790000000", "TZ": zone}
        run(script, "--fast", "--programs", programs, "--out", folder / out, env=environment, umask=mask)
    (first,), (second,) = (sorted((folder / out).glob(name)) for out in ("first", "second"))
    demand(first.name == second.name and filecmp.cmp(first, second, shallow=False), f"{first.name} differs from run to run")
    return first


def ask(door, kind, token=None, /, **data):
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    request = urllib.request.Request(f"{door}/v1/{kind}", json.dumps(data).encode(), headers)
    with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
        return json.load(answer)


def set_picture(door, token):
    picture = subprocess.run(["convert", "-size", "96x64", "xc:teal", "jpg:-"], capture_output=True, check=True).stdout
    blob = ask(door, "blob.begin", token, size=len(picture))["blob"]
    ask(door, "blob.put", token, blob=blob, offset=0, data=base64.b64encode(picture).decode())
    return ask(door, "avatar.set", token, blob=blob)["avatar"].removeprefix("image:")


def talk(door):
    ana, bruno = (ask(door, "auth.register", handle=who, password=PASSWORD, display_name=who.title())["access_token"] for who in ("ana", "bruno"))
    group = ask(door, "conversation.create", ana, kind="group", title="Two", members=["bruno"])["conversation"]["id"]
    ask(door, "message.send", ana, conversation=group, client_id="dinner-at-nine", body="Dinner is at nine.")
    bodies = [message["body"] for message in ask(door, "history.page", bruno, conversation=group)["messages"]]
    demand("Dinner is at nine." in bodies, f"bruno reads {bodies}")
    name = set_picture(door, ana)
    request = urllib.request.Request(f"{door}/v1/avatars/{name}/512", headers={"Authorization": f"Bearer {bruno}"})
    with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
        demand(answer.headers["Content-Type"].startswith("image/") and answer.read(), "the picture is none")


def maps_of(process):
    with open(f"/proc/{process.pid}/maps") as file:
        return {line.split(maxsplit=5)[5].strip() for line in file if len(line.split(maxsplit=5)) == 6 and "/" in line}


def try_server(command, **options):
    """The files that it had open to run."""
    process = subprocess.Popen([*map(str, command), "serve", *OPTIONS], stdout=subprocess.PIPE, text=True, **options)
    try:
        door = None
        for line in process.stdout:
            door = next((word for word in line.split() if word.startswith("http://")), None)
            if door:
                break
        demand(door, "the server does not listen")
        talk(door)
        return maps_of(process)
    finally:
        process.terminate()
        demand(process.wait(PATIENCE) == 0, f"the server ended with {process.returncode}")

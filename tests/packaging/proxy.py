#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""proxy.py nginx|caddy TREE SERVER: the sample configuration, with the real proxy before the real server, over TLS: two
people talk, 100 MB go up and come down unharmed, the server believes the proxy's word about who asks and nobody else's,
and while the proxy reads its configuration anew no message is lost or comes twice."""

import asyncio
import hashlib
import itertools
import json
import os
import pathlib
import re
import signal
import ssl
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

import websockets
from trial import free_port, until

kind, tree, program = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
PATIENCE = 60
PASSWORD = "a long and quiet evening"
US = "127.0.0.5"  # another address of this computer than the proxy's
MEGABYTES = 100
context = ssl.create_default_context()
context.check_hostname = False
context.verify_mode = ssl.CERT_NONE


class Server:
    def __init__(self, folder):
        options = ["--limits.loopback", "yes", "--server.trusted_proxies", "127.0.0.1", "--auth.registration", "open"]
        options += ["--files.max_mib", "200", "--files.keep_free_mib", "0", "--http.listen", "127.0.0.1:0"]
        options += ["--auth.argon2_memory_mib", "1", "--limits.sends_burst", "100000", "--limits.requests_burst", "100000", "--log.level", "debug"]
        self.log = folder / "server.log"
        self.process = subprocess.Popen(
            [program, "serve", "--data", folder / "data", "--listen", "127.0.0.1:0", *options],
            stdout=subprocess.PIPE, stderr=self.log.open("w"), text=True,
        )
        self.socket = self.process.stdout.readline().split("//")[1].split("/")[0]
        self.http = self.process.stdout.readline().split("//")[1].strip()


class Proxy:
    """The sample, with the addresses, names and files of this test instead of its own."""

    def __init__(self, folder, server):
        self.folder, self.port, self.config = folder, free_port(), folder / "config"
        self.admin = f"unix/{folder}/admin"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj",
             "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", folder / "key.pem", "-out", folder / "cert.pem"],
            check=True, capture_output=True,
        )
        text = (tree / "packaging/proxy" / {"nginx": "nginx.conf", "caddy": "Caddyfile"}[kind]).read_text()
        for ours, there in (("127.0.0.1:7788", server.socket), ("127.0.0.1:7789", server.http)):
            assert ours in text, f"the sample does not lead to {ours}"
            text = text.replace(ours, there)
        self.text = getattr(self, kind)(text)
        self.write("")
        log = (folder / "proxy.log").open("w")
        self.process = subprocess.Popen(self.command(), stdout=log, stderr=log, env=self.environment())

    def nginx(self, text):
        text = re.sub(r"/etc/letsencrypt/\S*fullchain.pem", str(self.folder / "cert.pem"), text)
        text = re.sub(r"/etc/letsencrypt/\S*privkey.pem", str(self.folder / "key.pem"), text)
        text = text.replace("listen 443 ssl;", f"listen 127.0.0.1:{self.port} ssl;\n    MORE")
        temporary = "".join(f"{name}_temp_path {self.folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        user = "user root;" if os.geteuid() == 0 else ""
        return f"{user} daemon off; pid {self.folder}/pid; events {{}} http {{ access_log off; {temporary}\n{text}}}\n"

    def caddy(self, text):
        site = f"https://127.0.0.1:{self.port} {{\n\ttls {self.folder}/cert.pem {self.folder}/key.pem\n\tMORE"
        assert "\nchat.example.org {" in text
        # Without its own certificates, which it would make this computer trust, and without port 80.
        return f"{{\n\tadmin {self.admin}\n\tauto_https off\n\tskip_install_trust\n}}\n" + text.replace("chat.example.org {", site)

    def write(self, more):
        self.config.write_text(self.text.replace("MORE", more))

    def environment(self):
        return os.environ | {"HOME": str(self.folder), "XDG_DATA_HOME": str(self.folder), "XDG_CONFIG_HOME": str(self.folder)}

    def command(self):
        if kind == "nginx":
            return ["nginx", "-c", self.config, "-e", self.folder / "error.log"]
        return ["caddy", "run", "--config", self.config, "--adapter", "caddyfile"]

    def reload(self):
        if kind == "nginx":
            self.write("location = /reloaded { return 204; }")
            self.process.send_signal(signal.SIGHUP)
        else:
            self.write("handle /reloaded {\n\t\trespond 204\n\t}")
            subprocess.run(["caddy", "reload", "--config", self.config, "--adapter", "caddyfile", "--address", self.admin],
                           check=True, capture_output=True, env=self.environment())

    def status(self, path):
        try:
            with urllib.request.urlopen(f"https://127.0.0.1:{self.port}{path}", context=context, timeout=5) as answer:
                return answer.status
        except urllib.error.HTTPError as refused:
            return refused.code
        except OSError:
            return 0

    def header(self, path, name):
        with urllib.request.urlopen(f"https://127.0.0.1:{self.port}{path}", context=context, timeout=PATIENCE) as answer:
            return answer.headers.get(name)

    def ask(self, request, token=None, **data):
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        url = f"https://127.0.0.1:{self.port}/v1/{request}"
        with urllib.request.urlopen(urllib.request.Request(url, json.dumps(data).encode(), headers), context=context, timeout=PATIENCE) as answer:
            return json.load(answer)


class Person:
    """Whoever is cut off comes again, and sends again what was not answered."""

    def __init__(self, proxy, token):
        self.proxy, self.token, self.socket, self.ids, self.meetings = proxy, token, None, itertools.count(1), 0

    async def request(self, kind_of, **data):
        number = next(self.ids)
        await self.socket.send(json.dumps({"id": number, "type": kind_of, "data": data}))
        while True:
            frame = json.loads(await asyncio.wait_for(self.socket.recv(), PATIENCE))
            if frame.get("id") == number:
                assert frame["type"] == "ok", frame
                return frame["data"]

    async def meet(self):
        self.socket = await websockets.connect(
            f"wss://127.0.0.1:{self.proxy.port}/v1/ws", ssl=context, local_addr=(US, 0), ping_interval=None,
            extra_headers={"X-Forwarded-For": "203.0.113.9"},  # a lie
        )
        self.meetings += 1
        await self.request("hello", protocol=1)
        await self.request("auth.resume", access_token=self.token)

    async def say(self, conversation, body):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                if self.socket is None:
                    await self.meet()
                return await self.request("message.send", conversation=conversation, client_id=f"message-{body}", body=body)
            except (OSError, websockets.exceptions.WebSocketException):
                self.socket = None
                await asyncio.sleep(0.05)
        raise AssertionError(f"{body} could not be sent")


async def talk(proxy, ana, bruno, conversation):
    seqs = [(await ana.say(conversation, f"{number}"))["seq"] for number in range(50)]
    reloading = asyncio.get_running_loop().run_in_executor(None, proxy.reload)
    after, end = 0, time.monotonic() + PATIENCE
    while after < 50:  # on and on, until the proxy has its new configuration and for a while longer
        assert time.monotonic() < end, "the proxy never had its new configuration"
        seqs.append((await ana.say(conversation, f"{len(seqs)}"))["seq"])
        if reloading.done() and (after or proxy.status("/reloaded") == 204):
            after += 1
    await reloading
    assert seqs == list(range(seqs[0], seqs[0] + len(seqs))), f"messages were lost or came twice: {seqs}"
    bodies, before = [], {}
    while len(bodies) < len(seqs):
        page = proxy.ask("history.page", bruno, conversation=conversation, limit=100, **before)["messages"]
        assert page, f"bruno has {len(bodies)} of {len(seqs)} messages"
        bodies = [message["body"] for message in page if message["body"].isdigit()] + bodies
        before = {"before": page[0]["seq"]}
    assert bodies == [str(number) for number in range(len(seqs))], "bruno reads something else"
    return len(seqs)


def move_file(proxy, token, conversation, folder):
    content = os.urandom(1 << 20) * MEGABYTES
    (folder / "large").write_bytes(content)
    file = proxy.ask("file.begin", token, name="large.bin", size=len(content), conversation=conversation)["file"]["file"]
    curl = ["curl", "-sS", "--fail", "-k", "-H", f"Authorization: Bearer {token}", f"https://127.0.0.1:{proxy.port}/v1/files/{file}"]
    subprocess.run([*curl, "-T", folder / "large", "-o", "/dev/null"], check=True)
    proxy.ask("message.send", token, conversation=conversation, client_id="large-file", body="", attachments=[file])
    subprocess.run([*curl, "-o", folder / "again"], check=True)
    with (folder / "again").open("rb") as again:
        assert hashlib.file_digest(again, "sha256").digest() == hashlib.sha256(content).digest(), "the file is another"


def main():
    with tempfile.TemporaryDirectory(prefix="tertulia-proxy.") as name:
        folder = pathlib.Path(name)
        started = [server := Server(folder)]
        try:
            started.append(proxy := Proxy(folder, server))
            until(lambda: proxy.status("/healthz") == 200, "the proxy does not lead to the server")
            assert proxy.status("/") == 404
            strict = proxy.header("/healthz", "Strict-Transport-Security")
            assert strict == "max-age=63072000", f"who came by TLS may come otherwise again: {strict}"
            tokens = [
                proxy.ask("auth.register", handle=who, password=PASSWORD, display_name=who.title())["access_token"]
                for who in ("ana", "bruno")
            ]
            group = proxy.ask("conversation.create", tokens[0], kind="group", title="Two", members=["bruno"])["conversation"]["id"]
            ana = Person(proxy, tokens[0])
            count = asyncio.run(talk(proxy, ana, tokens[1], group))
            said = re.findall(r"connection \d+ from \W*([\d.]+)", server.log.read_text())
            assert said and set(said) == {US}, f"the server takes her for somebody at {set(said)}"
            move_file(proxy, tokens[0], group, folder)
            print(f"proxy.py: {kind}, {count} messages over {ana.meetings} connections, {MEGABYTES} MB there and back")
        except BaseException:
            for log in ("proxy.log", "error.log", "server.log"):
                if (folder / log).exists():
                    print(log, (folder / log).read_text()[-3000:], file=sys.stderr)
            raise
        finally:
            for one in reversed(started):
                one.process.terminate()
                one.process.wait(PATIENCE)


main()

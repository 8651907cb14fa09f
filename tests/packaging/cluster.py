#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""cluster.py TREE BIN: runs the commands of server/CLUSTER.md in their order, against a PostgreSQL, a nats-server and an nginx of the
test's own; each address, path and port of the page is one of this computer. Before and after it people talk: tokens stay
good, all is there, what is said at one server is read at the others, and one that is killed is not missed."""

import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request

from private_postgres import PATIENCE, PrivatePostgres, programs
from trial import ask, demand, free_port, until

tree, bin_folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
PASSWORD = "a long and quiet evening"
NODES = {"one": "10.0.0.1", "two": "10.0.0.2", "three": "10.0.0.3"}
FENCED = re.compile(r"^```\n(.*?)^```$", re.M | re.S)
DATABASE, MOVE, SERVER, BALANCER = range(4)  # the blocks of the page


class Site:
    """All the computers of the page, on this one. `systemctl` is ours: it starts and stops what the test started."""

    def __init__(self, folder):
        self.folder = folder
        self.ports = {node: (free_port(), free_port()) for node in NODES}
        self.nats_port, self.front = free_port(), free_port()
        self.running = {}
        for path in ("srv", "nginx", *NODES):
            (folder / path).mkdir()
        for node in NODES:
            (folder / node / "etc").mkdir()
            (folder / node / "data").mkdir(mode=0o700)
        self.make_certificate()
        self.postgres = self.make_postgres()

    def make_certificate(self):
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj", "/CN=localhost",
             "-addext", "subjectAltName=DNS:localhost", "-keyout", self.folder / "key.pem", "-out", self.folder / "cert.pem"],
            check=True, capture_output=True,
        )

    def make_postgres(self):
        """With a certificate of its own, as Debian's comes."""
        postgres = PrivatePostgres(free_port(), "")
        for name in ("key.pem", "cert.pem"):
            there = postgres.folder / name
            there.write_bytes((self.folder / name).read_bytes())
            there.chmod(0o600)
            postgres.own(there)
        for setting in ("ssl = on", f"ssl_cert_file = '{postgres.folder}/cert.pem'", f"ssl_key_file = '{postgres.folder}/key.pem'"):
            postgres.sql(f"ALTER SYSTEM SET {setting}")
        return postgres

    def door(self, node):
        return f"http://127.0.0.1:{self.ports[node][1]}"

    def here(self, text, node):
        """What the page says, for this computer."""
        pg = self.postgres
        chat, http = self.ports[node]
        for there, ours in (
            ("runuser -u postgres -- psql", f"psql -h {pg.folder} -p {pg.port} -U postgres -d postgres -X"),
            ("runuser -u postgres -- createdb", f"createdb -h {pg.folder} -p {pg.port} -U postgres"),
            ("runuser -u tertulia -- ", ""),
            ("/etc/postgresql/15/main/pg_hba.conf", f"{pg.folder}/data/pg_hba.conf"),
            ("10.0.0.0/24", "127.0.0.1/32"),
            ("/etc/nats-server.conf", f"{self.folder}/nats.conf"),
            ("/etc/systemd/system", f"{self.folder}/{node}/systemd"),
            ("/etc/tertulia", f"{self.folder}/{node}/etc"),
            ("/var/lib/tertulia", f"{self.folder}/{node}/data"),
            ("/srv/tertulia", f"{self.folder}/srv"),
            ("10.0.0.10:4222", f"127.0.0.1:{self.nats_port}"),
            ("10.0.0.10/tertulia", f"127.0.0.1:{pg.port}/tertulia"),
            ("10.0.0.10", "127.0.0.1"),
            ("10.0.0.20", "127.0.0.1"),
            ("https://chat.example.org", f"https://localhost:{self.front}"),
            (f"node=one address={NODES['one']}", f"node={node} address=127.0.0.1"),
            ("$address:7788", f"$address:{chat}"),
            ("$address:7789", f"$address:{http}"),
            ("curl -sf ", f"curl -sf --cacert {self.folder}/cert.pem "),
        ):
            text = text.replace(there, ours)
        demand("10.0.0" not in text and ":778" not in text, f"an address is left: {text}")
        return text

    def run_block(self, block, node):
        """Line after line; `systemctl` and `apt` are done by hand, what is assigned before holds after them."""
        setup, part = "", ""
        for line in [*self.here(block, node).splitlines(), ""]:
            if re.match(r"\w+=\S+ \w+=\S+$", line):
                setup = line + "\n"
            elif line and not re.match(r"systemctl |apt ", line):
                part += line + "\n"
            else:
                if part:
                    self.shell(setup + part)
                part = ""
                if line.startswith("systemctl "):
                    self.systemctl(*line.split()[1:], node)

    def shell(self, text):
        environment = os.environ | {"PATH": f"{bin_folder}:{programs()}:{os.environ['PATH']}"}
        done = subprocess.run(["bash", "-euo", "pipefail", "-c", text], capture_output=True, text=True, env=environment, timeout=PATIENCE * 5)
        demand(done.returncode == 0, f"not as the page says:\n{text}\n{done.stdout}{done.stderr}")

    def systemctl(self, verb, unit, node="one"):
        if verb == "daemon-reload":
            return
        if unit == "postgresql":
            self.postgres.stop()
            self.postgres.start()
            return
        name = f"{unit} {node}" if unit == "tertulia-server" else unit
        if name in self.running:
            self.stop(name)
        if verb == "restart":
            self.start(name, {"tertulia-server": self.server, "nats-server": self.nats, "nginx": self.nginx}[unit](node))

    def server(self, node):
        return [bin_folder / "tertulia-server", "serve", "--config", self.folder / node / "etc/server.toml"]

    def nats(self, _):
        return ["nats-server", "-c", self.folder / "nats.conf"]

    def nginx(self, _):
        text = (tree / "packaging/proxy/nginx-cluster.conf").read_text()
        for node, address in NODES.items():
            for port, ours in zip((7788, 7789), self.ports[node], strict=True):
                demand(f"{address}:{port} " in text, f"the sample does not lead to {address}:{port}")
                text = text.replace(f"{address}:{port} ", f"127.0.0.1:{ours} ")
        text = re.sub(r"/etc/letsencrypt/\S*fullchain.pem", str(self.folder / "cert.pem"), text)
        text = re.sub(r"/etc/letsencrypt/\S*privkey.pem", str(self.folder / "key.pem"), text)
        text = text.replace("listen 443 ssl;", f"listen 127.0.0.1:{self.front} ssl;")
        names = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        temporary = "".join(f"{name}_temp_path {self.folder}/nginx/{name};" for name in names)
        user = "user root;" if os.geteuid() == 0 else ""
        config = self.folder / "nginx.conf"
        config.write_text(f"{user} daemon off; pid {self.folder}/nginx/pid; events {{}} http {{ access_log off; {temporary}\n{text}}}\n")
        return ["nginx", "-c", config, "-e", self.folder / "nginx.log"]

    def start(self, name, command):
        log = (self.folder / f"{name}.log").open("a")
        path = os.environ["PATH"] + ":/usr/sbin"
        process = subprocess.Popen(command, stdout=log, stderr=log, env=os.environ | {"PATH": path})
        self.running[name] = process
        looks = {"nats-server": [self.nats_port], "nginx": [self.front]}
        ports = looks.get(name) or self.ports[name.split()[1]]
        for port in ports:
            until(lambda port=port: process.poll() is not None or answers(port), name)
        demand(process.poll() is None, (self.folder / f"{name}.log").read_text())

    def stop(self, name, how=signal.SIGTERM):
        process = self.running.pop(name)
        process.send_signal(how)
        process.wait(PATIENCE)

    def end(self):
        for name in list(self.running):
            self.stop(name, signal.SIGKILL)
        self.postgres.end()


def answers(port):
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0


def begin(site):
    """The server as it was until now, and what people said there."""
    port, http = site.ports["one"]
    (site.folder / "one/etc/server.toml").write_text(
        f'[server]\ndata = "{site.folder}/one/data"\nlisten = "127.0.0.1:{port}"\n[http]\nlisten = "127.0.0.1:{http}"\n'
        '[auth]\nregistration = "open"\nargon2_memory_mib = 8\n')
    site.systemctl("restart", "tertulia-server")
    tokens = [ask(site.door("one"), "auth.register", handle=who, password=PASSWORD, display_name=who.title())["access_token"] for who in ("ana", "bruno")]
    group = ask(site.door("one"), "conversation.create", tokens[0], kind="group", title="Two", members=["bruno"])["conversation"]["id"]
    for number in range(20):
        ask(site.door("one"), "message.send", tokens[number % 2], conversation=group, client_id=f"before-{number:04}", body=f"before {number}")
    return tokens, group


def bodies(door, token, group):
    return [message["body"] for message in ask(door, "history.page", token, conversation=group, limit=100)["messages"] if message["body"]]


def is_one_chat(site, tokens, group):
    for number, node in enumerate(NODES):
        ask(site.door(node), "message.send", tokens[number % 2], conversation=group, client_id=f"after-{number:05}", body=f"at {node}")
    expected = [f"before {number}" for number in range(20)] + [f"at {node}" for node in NODES]
    for node in NODES:
        for token in tokens:
            said = [body for body in bodies(site.door(node), token, group) if body in expected]
            demand(said == expected, f"{node} has {said}")


def say(door, token, group, mark):
    """As a client does: the same once more, if nobody could take it. nginx leaves a server out for five seconds after it
    died, also if it is back before, so for a moment it may know of none that lives."""

    def answer():
        try:
            return ask(door, "message.send", token, conversation=group, client_id=mark, body=mark)
        except urllib.error.HTTPError as refused:
            demand(refused.code in (502, 503, 504), f"{mark}: {refused}")
            return None

    return until(answer, f"a server that takes {mark}")


def one_is_not_missed(site, tokens, group):
    front = f"https://localhost:{site.front}"
    for node in NODES:
        site.stop(f"tertulia-server {node}", signal.SIGKILL)
        for number in range(6):
            demand(say(front, tokens[0], group, f"without-{node}-{number}")["seq"] > 0, "no place")
        site.systemctl("restart", "tertulia-server", node)
        until(lambda node=node: is_ready(site.door(node)), f"{node} to be ready again")
        said = bodies(site.door(node), tokens[1], group)
        demand(all(said.count(f"without-{node}-{number}") == 1 for number in range(6)), f"{node} has {said}")


def is_ready(door):
    try:
        with urllib.request.urlopen(f"{door}/readyz", timeout=PATIENCE) as answer:
            return answer.status == 200
    except urllib.error.HTTPError:
        return False


def main():
    page = (tree / "server/CLUSTER.md").read_text()
    blocks = FENCED.findall(page)
    demand(len(blocks) == 4, f"{len(blocks)} blocks of commands on the page instead of 4")
    with tempfile.TemporaryDirectory() as name:
        site = Site(pathlib.Path(name))
        os.environ["SSL_CERT_FILE"] = str(site.folder / "cert.pem")
        try:
            tokens, group = begin(site)
            site.run_block(blocks[DATABASE], "one")
            site.run_block(blocks[MOVE], "one")
            for node in NODES:
                site.run_block(blocks[SERVER], node)
            site.run_block(blocks[BALANCER], "one")
            is_one_chat(site, tokens, group)
            one_is_not_missed(site, tokens, group)
        finally:
            site.end()
    print(f"cluster: {sum(len(block.splitlines()) for block in blocks)} lines of commands")


main()

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""tls.py SERVER CLI: the server speaks TLS 1.2 and 1.3 and nothing older, though the asker would; and neither the client nor the
server's webhooks talk to anybody whose certificate is not right. Needs a keyring: with_keyring.sh."""

import http.server
import json
import os
import pathlib
import re
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
import warnings

server, cli = sys.argv[1:3]
PATIENCE = 60
PASSWORD = "a long and quiet evening"
warnings.simplefilter("ignore", DeprecationWarning)  # old versions are what this is about


def demand(condition, complaint):
    if not condition:
        sys.exit(f"tls.py: {complaint}")


AUTHORITY = """[ca]
default_ca=it
[it]
database={folder}/{name}.index
new_certs_dir={folder}
default_md=sha256
policy=any
x509_extensions=more
rand_serial=yes
[any]
commonName=supplied
[more]
basicConstraints=CA:TRUE
subjectAltName={subject}
"""


def make_certificate(folder, name, subject, ends="491231235959Z"):
    """Signed by itself, and for what it names; `openssl ca`, because that alone makes one that has expired."""
    certificate, key, request, config = (folder / f"{name}.{ending}" for ending in ("pem", "key", "csr", "cnf"))
    config.write_text(AUTHORITY.format(folder=folder, name=name, subject=subject))
    (folder / f"{name}.index").touch()
    for command in (
        ["req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=x", "-keyout", key, "-out", request],
        ["ca", "-batch", "-selfsign", "-notext", "-config", config, "-keyfile", key, "-in", request, "-out", certificate,
         "-startdate", "200101000000Z", "-enddate", ends],
    ):
        subprocess.run(["openssl", *command], check=True, capture_output=True)
    return certificate, key


def context_for(version):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.set_ciphers("ALL:@SECLEVEL=0")
    context.minimum_version = context.maximum_version = version
    return context


def spoken(port, version):
    """The version that both agreed on, or nothing."""
    try:
        with socket.create_connection(("127.0.0.1", port), PATIENCE) as plain, context_for(version).wrap_socket(plain) as line:
            line.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
            return line.version() if b"200" in line.recv(100) else None
    except (ssl.SSLError, ConnectionError):
        return None


class OldServer:
    """Speaks TLS 1.1, to show that the asker would."""

    def __init__(self, certificate):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.set_ciphers("ALL:@SECLEVEL=0")
        self.context.minimum_version = self.context.maximum_version = ssl.TLSVersion.TLSv1_1
        self.context.load_cert_chain(*certificate)
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        with self.listener.accept()[0] as plain, self.context.wrap_socket(plain, server_side=True) as line:
            line.recv(100)
            line.sendall(b"HTTP/1.1 200 OK\r\n\r\n")


class Server:
    def __init__(self, folder, certificate, name):
        options = ["--listen", "127.0.0.1:0", "--http.listen", "off", "--auth.registration", "open", "--auth.argon2_memory_mib", "8"]
        options += ["--tls.certificate", certificate[0], "--tls.key", certificate[1], "--data", folder / name]
        subprocess.run([server, "admin", "user", "create", "ana", "--password-stdin", "--data", folder / name],
                       input=PASSWORD, text=True, check=True, capture_output=True)
        self.process = subprocess.Popen([server, "serve", *options], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.port = int(re.search(r"wss://127\.0\.0\.1:(\d+)", self.process.stdout.readline())[1])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        demand(self.process.wait(PATIENCE) == 0, "the server did not end well")


def check_versions(port, certificate):
    demand(spoken(OldServer(certificate).port, ssl.TLSVersion.TLSv1_1) == "TLSv1.1", "the asker itself speaks no TLS 1.1: nothing is shown")
    for version, wanted in ((ssl.TLSVersion.TLSv1, None), (ssl.TLSVersion.TLSv1_1, None),
                            (ssl.TLSVersion.TLSv1_2, "TLSv1.2"), (ssl.TLSVersion.TLSv1_3, "TLSv1.3")):
        found = spoken(port, version)
        demand(found == wanted, f"asked for {version.name} the server speaks {found}")


def sign_in(host, port, trusting=()):
    return subprocess.run([*trusting, cli, "--profile", f"at-{port}", "--server", f"wss://{host}:{port}", "login", "ana", "--password-stdin"],
                          input=PASSWORD, text=True, capture_output=True, timeout=PATIENCE)


class Receiver:
    """A web server for webhooks: what was posted to it."""

    def __init__(self, certificate):
        posted = self.posted = []

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):  # noqa: N802
                posted.append(self.rfile.read(int(self.headers["Content-Length"])))
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*certificate)
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


def ask(door, kind, token="", /, **data):
    request = urllib.request.Request(f"{door}/v1/{kind}", json.dumps(data).encode(), {"Authorization": f"Bearer {token}"} if token else {})
    with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
        return json.load(answer)


def deliver(folder, certificate, trusting=()):
    """What became of a message that a webhook was told: "posted", or why not."""
    receiver = Receiver(certificate)
    options = ["--listen", "127.0.0.1:0", "--http.listen", "127.0.0.1:0", "--webhooks.allow_private", "--auth.argon2_memory_mib", "8"]
    command = [*trusting, server, "serve", *options, "--data", folder / f"hooks-{receiver.port}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            door = next(word for line in process.stdout for word in line.split() if word.startswith("http://"))
            token = ask(door, "auth.register", handle="ana", password=PASSWORD, display_name="Ana")["access_token"]
            space = ask(door, "space.create", token, name="Hall")["space"]["id"]
            room = ask(door, "room.create", token, space=space, title="news", private=False)["conversation"]["id"]
            ask(door, "webhook.create", token, conversation=room, name="out", url=f"https://127.0.0.1:{receiver.port}/")
            ask(door, "message.send", token, conversation=room, client_id="for-the-webhook", body="Hello.")
            end = time.monotonic() + PATIENCE
            while time.monotonic() < end:
                why = ask(door, "webhook.list", token, conversation=room)["webhooks"][0].get("last_error")
                if receiver.posted or why:
                    return "posted" if receiver.posted else why
                time.sleep(0.05)
            return "nothing"
        finally:
            process.terminate()


def check_certificates(folder):
    """With a system that trusts whoever signed these, as far as one may lay other files over those of the system here."""
    certificates = {
        "right": make_certificate(folder, "right", "IP:127.0.0.1,DNS:localhost"),
        "expired": make_certificate(folder, "expired", "IP:127.0.0.1,DNS:localhost", "200201000000Z"),
        "of-another": make_certificate(folder, "of-another", "IP:127.0.0.2,DNS:chat.example.org"),
    }
    (folder / "trusted").mkdir()
    (folder / "trusted/ca-certificates.crt").write_text("".join(files[0].read_text() for files in certificates.values()))
    trusting = ["unshare", "--map-root-user", "--mount", "sh", "-c", 'mount --bind "$0" /etc/ssl/certs && exec "$@"', folder / "trusted"]
    for name, files in certificates.items():
        with Server(folder, files, name) as one:
            done = sign_in("127.0.0.1", one.port, trusting)
        if name == "right" and done.returncode != 0 and os.geteuid() != 0:
            return "not tried with trusted ones: that needs root here"
        said = done.stdout + done.stderr
        demand((done.returncode == 0) == (name == "right"), f"with a certificate that is {name}: {done.returncode} {said}")
        demand(name == "right" or "tls" in said, f"with a certificate that is {name} it says {said}")
        wanted = "posted" if name == "right" else "certificate"
        became = deliver(folder, files, trusting)
        demand(became == wanted, f"a webhook's receiver with a certificate that is {name}: {became}")
    return "nor whose certificate is expired or another's"


def main():
    with tempfile.TemporaryDirectory(prefix="tertulia-tls.") as name:
        folder = pathlib.Path(name)
        self_signed = make_certificate(folder, "self-signed", "IP:127.0.0.1,DNS:localhost")
        with Server(folder, self_signed, "first") as one:
            check_versions(one.port, self_signed)
            done = sign_in("127.0.0.1", one.port)
            demand(done.returncode != 0 and "tls" in done.stderr.lower(), f"signed in although nobody vouches: {done.stdout}{done.stderr}")
        became = deliver(folder, self_signed)
        demand(became == "certificate", f"a webhook's receiver that nobody vouches for: {became}")
        print(f"tls.py: TLS 1.2 and 1.3, nothing older; nobody unknown is talked to, {check_certificates(folder)}")


main()

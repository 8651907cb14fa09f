#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""postgres_tls.py SERVER: a PostgreSQL that lets nobody in without TLS, with a certificate of an authority of its own. The server
comes in by sslmode=verify-full and sslrootcert, and by nothing less: not with another authority, not under another name
than the certificate's, not in the open. It goes on after PostgreSQL was restarted."""

import os
import pathlib
import subprocess
import sys
import tempfile
import urllib.request

from private_postgres import PATIENCE, PrivatePostgres
from trial import demand, free_port, until

server = sys.argv[1]


def openssl(*arguments):
    subprocess.run(["openssl", *map(str, arguments)], check=True, capture_output=True)


def make_authority(folder, name):
    openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj", f"/CN={name}",
            "-keyout", folder / f"{name}.key", "-out", folder / f"{name}.pem")
    return folder / f"{name}.pem"


def make_certificate(folder, authority):
    openssl("req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=localhost", "-addext",
            "subjectAltName=DNS:localhost", "-keyout", folder / "server.key", "-out", folder / "server.csr")
    openssl("x509", "-req", "-in", folder / "server.csr", "-CA", authority, "-CAkey", authority.with_suffix(".key"), "-CAcreateserial", "-days",
            "2", "-copy_extensions", "copy", "-out", folder / "server.pem")


def make_database(folder, authority):
    make_certificate(folder, authority)
    postgres = PrivatePostgres(free_port(), "hostssl all tertulia 127.0.0.1/32 scram-sha-256")
    for name in ("server.pem", "server.key"):
        there = postgres.folder / name
        there.write_bytes((folder / name).read_bytes())
        there.chmod(0o600)
        postgres.own(there)
    postgres.sql("CREATE ROLE tertulia LOGIN PASSWORD 'between us'")
    postgres.sql("CREATE DATABASE tertulia OWNER tertulia TEMPLATE template0 ENCODING UTF8")
    for setting in ("ssl = on", f"ssl_cert_file = '{postgres.folder}/server.pem'", f"ssl_key_file = '{postgres.folder}/server.key'"):
        postgres.sql(f"ALTER SYSTEM SET {setting}")
    postgres.stop()
    postgres.start()
    return postgres


def environment(port, host, options):
    url = f"postgres://tertulia:between%20us@{host}:{port}/tertulia?{options}"
    return os.environ | {"TERTULIA_DATABASE__URL": url, "TERTULIA_SERVER__LISTEN": "127.0.0.1:0", "TERTULIA_HTTP__LISTEN": "127.0.0.1:0"}


def opens(folder, port, host, options):
    """The complaint; empty if it got in."""
    done = subprocess.run([server, "migrate", "--data", folder / "data"], capture_output=True, text=True, env=environment(port, host, options),
                          timeout=PATIENCE)
    return done.stderr if done.returncode else ""


def goes_on(folder, postgres, options):
    with subprocess.Popen([server, "serve", "--data", folder / "data"], env=environment(postgres.port, "localhost", options),
                          stdout=subprocess.PIPE, stderr=(folder / "log").open("w"), text=True) as process:
        try:
            door = next(word for line in process.stdout for word in line.split() if word.startswith("http://"))
            demand(is_ready(door), "the server is not ready")
            told = postgres.sql("SELECT DISTINCT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE usename = 'tertulia'")
            demand(told == "t", f"connections without TLS: {told}")
            postgres.stop()
            until(lambda: not is_ready(door), "the server to notice that its database is away")
            postgres.start()
            until(lambda: is_ready(door), "the server to be ready again")
        finally:
            process.terminate()
        demand(process.wait(PATIENCE) == 0, "no orderly end")


def is_ready(door):
    try:
        with urllib.request.urlopen(f"{door}/readyz", timeout=PATIENCE) as answer:
            return answer.status == 200
    except OSError:
        return False


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        ours, other = (make_authority(folder, which) for which in ("ours", "other"))
        postgres = make_database(folder, ours)
        try:
            good = f"sslmode=verify-full&sslrootcert={ours}"
            for host, options, told in (
                ("localhost", "sslmode=disable", "no encryption"),
                ("localhost", f"sslmode=verify-full&sslrootcert={other}", "certificate verify failed"),
                ("127.0.0.1", good, "does not match host name"),
                ("localhost", f"sslmode=verify-full&sslrootcert={folder}/none.pem", "does not exist"),
                ("localhost", f"sslrootcert={ours}", "of no use without sslmode"),
            ):
                said = opens(folder, postgres.port, host, options)
                demand(told in said, f"{host} {options}: {said or 'got in'}")
                demand("between" not in said, "the password is in the complaint")
            said = opens(folder, postgres.port, "localhost", good)
            demand(not said, said)
            goes_on(folder, postgres, good)
        finally:
            postgres.end()


main()

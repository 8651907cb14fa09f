#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# operations.sh BIN OPERATIONS.md: runs every command of the page in its order, but those of systemd and apt; the paths,
# the ports and the user are those of the test.
set -euo pipefail

bin=$(realpath "$1")
page=$(realpath "$2")
# shellcheck source=tests/e2e/screen.sh
. "$(dirname "$0")/../e2e/screen.sh"
export PATH="$bin:$PATH"
cd "$work"
printf '%s\n' "$password" >password.txt
read -r port metrics http < <(python3 -c '
import socket
both = [socket.socket() for _ in range(3)]
for one in both:
    one.bind(("127.0.0.1", 0))
print(*(one.getsockname()[1] for one in both))')
export TERTULIA_SERVER__DATA=$work/data TERTULIA_SERVER__LISTEN=127.0.0.1:$port TERTULIA_METRICS__LISTEN=127.0.0.1:$metrics
export TERTULIA_HTTP__LISTEN=127.0.0.1:$http
tertulia-server config generate >server.toml
chmod 600 server.toml
tertulia-server admin seed-demo --config server.toml >seed.log 2>&1 # so that there is something to keep

start() {
  tertulia-server serve --config server.toml >server.out 2>>server.log &
  server=$!
  pids+=("$server")
  until_true 60 "the server" grep -qs '^metrics ' server.out
}
stop() {
  kill -TERM "$server"
  wait "$server" || fail "the server ended with $?"
  : >server.out
}

ran=0
while IFS= read -r line; do
  line=${line//runuser -u tertulia -- /}
  line=${line//\/etc\/tertulia\/server.toml/$work/server.toml}
  line=${line//\/var\/lib\/tertulia/$work/data}
  line=${line//127.0.0.1:7788/127.0.0.1:$port}
  line=${line//127.0.0.1:7789/127.0.0.1:$http}
  line=${line//127.0.0.1:7790/127.0.0.1:$metrics}
  case $line in
    'systemctl start '*) start ;;
    'systemctl stop '*) stop ;;
    'systemctl restart '*) stop && start ;;
    'systemctl reload '*) kill -HUP "$server" && until_true 60 "the reload" grep -q 'reloaded:' server.log ;;
    tertulia* | curl* | tar* | 'mv '*) eval "$line" >command.log 2>&1 || fail "not as the page says: $line" ;;
    'install -d '*) mkdir -m 700 "$work/data" ;;
    'systemctl status '* | 'journalctl '* | 'apt install '*) continue ;;
    *) fail "not a command that this test knows: $line" ;;
  esac
  ran=$((ran + 1))
done < <(awk '/^```/ { inside = !inside; plain = ($0 == "```"); next } inside && plain' "$page")

[ "$ran" -ge 16 ] || fail "only $ran commands found on the page"
[ -s digests.txt ] || fail "no digests"
[ -s before-upgrade.tar.zst ] || fail "no backup before the upgrade"
# Every key that the page names is one.
keys=$(awk '/^\[/ { section = substr($0, 2, length($0) - 2) } /^# [a-z0-9_]+ = / { printf "%s.%s ", section, $2 }' server.toml)
while IFS= read -r key; do
  [[ " $keys " == *" $key "* ]] || fail "the page names $key, which is no key"
done < <(grep -oE '`(server|http|auth|database|files|limits|log|metrics|tls)\.[a-z_]+' "$page" | tr -d '`' | sort -u)
printf 'operations: %s commands\n' "$ran"

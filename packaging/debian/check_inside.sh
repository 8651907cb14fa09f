#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The inner half of packaging/check-deb: as root, in a system where the packages of /packages/old are installed.
set -euo pipefail

config=/etc/tertulia/server.toml
unit=/usr/lib/systemd/system/tertulia-server.service
password='a long and quiet evening'
server_pid=
fail() {
  printf 'check-deb: %s\n' "$*" >&2
  exit 1
}
said() { printf '== %s\n' "$*"; }
as_service() { runuser -u tertulia -- "$@"; }
# What the service does before it starts, without systemd's escapes.
condition() { as_service sh -c "$(sed -n "s/^ExecCondition=.*-c '\(.*\)'$/\1/p" "$unit" | sed 's/\$\$/$/g')"; }
start() {
  condition || fail "the service does not want to start"
  local line
  line=$(sed -n 's/^ExecStart=//p' "$unit")
  # shellcheck disable=SC2086 # the words of a command
  as_service $line >/tmp/server.out 2>/tmp/server.log &
  server_pid=$!
  for ((i = 0; i < 200; i++)); do
    as_service tertulia-server healthcheck --config "$config" >/dev/null 2>&1 && return
    sleep 0.1
  done
  cat /tmp/server.log >&2
  fail "the server did not start"
}
stop() {
  kill -TERM "$(pgrep -u tertulia -f '^/usr/bin/tertulia-server serve')"
  wait "$server_pid" || fail "the server ended badly: $(tail -n 5 /tmp/server.log)"
}
talk() { # HANDLE COMMAND...: a home with a keyring of its own
  bash /packages/with_keyring.sh sh -euc '
    handle=$1
    shift
    printf "%s\n" "$PASSWORD" | tertulia-cli --server ws://127.0.0.1:7788 login "$handle" --password-stdin >/dev/null
    tertulia-cli "$@"' sh "$@"
}
export PASSWORD=$password

[ -L /etc/systemd/system/multi-user.target.wants/tertulia-server.service ] || fail "the service is not enabled"
status=0
condition >/tmp/condition 2>&1 || status=$?
if [ "$status" -ne 1 ] || ! grep -q "no administrator yet" /tmp/condition; then fail "without an administrator: $status $(cat /tmp/condition)"; fi
said "the service waits for an administrator"
for handle in ana bruno; do
  printf '%s\n' "$password" | as_service tertulia-server admin user create "$handle" --password-stdin --config "$config" >/dev/null
done
as_service tertulia-server admin make-admin ana --config "$config" >/dev/null

start
talk ana send @bruno 'Dinner is at nine.' >/dev/null
talk bruno history @ana | grep -q 'Dinner is at nine.' || fail "bruno does not read what ana wrote"
talk bruno send @ana 'I bring the bread.' >/dev/null
talk ana history @bruno | grep -q 'I bring the bread.' || fail "ana does not read what bruno wrote"
said "two people talk"
QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software bash /packages/with_keyring.sh tertulia --self-test >/tmp/desktop.log 2>&1 ||
  fail "the desktop client does not load: $(tail -n 5 /tmp/desktop.log)"
said "the desktop client loads every part of its interface"
stop

printf '# mine\n' >>"$config"
schema() { tertulia-server version --json | sed -n 's/.*"schema": \([0-9]*\).*/\1/p'; }
before=$(schema)
dpkg -i /packages/new/*.deb >/tmp/upgrade.log 2>&1 || fail "the upgrade: $(cat /tmp/upgrade.log)"
after=$(schema)
tail -n 1 "$config" | grep -qx '# mine' || fail "the upgrade changed the configuration"
start
talk bruno history @ana | grep -q 'Dinner is at nine.' || fail "the upgrade lost a message"
talk bruno send @ana 'And the wine.' >/dev/null
talk ana history @bruno | grep -q 'And the wine.' || fail "after the upgrade nobody can talk"
stop
said "an upgrade from schema $before to $after keeps what they said, and they talk on"
if [ "$before" != "$after" ]; then
  ls /var/lib/tertulia/before-upgrade/schema-*.db >/dev/null || fail "there is no copy from before the upgrade"
  as_service tertulia-server migrate rollback --config "$config" >/tmp/rollback || fail "there is no way back"
  grep -q "^schema $before again" /tmp/rollback || fail "the way back led to $(cat /tmp/rollback)"
  start
  talk bruno history @ana | grep -q 'Dinner is at nine.' || fail "the way back and up again lost a message"
  stop
  said "and so does going back to the copy, and up again"
fi

as_service tertulia-server admin digests --all --config "$config" >/tmp/digests
dpkg --remove tertulia-server tertulia >/tmp/remove.log 2>&1 || fail "removing: $(cat /tmp/remove.log)"
[ -e "$config" ] || fail "removing took the configuration"
dpkg --purge tertulia-server tertulia >/tmp/purge.log 2>&1 || fail "purging: $(cat /tmp/purge.log)"
[ ! -e "$config" ] || fail "purging left the configuration"
grep -q '/var/lib/tertulia' /tmp/purge.log || fail "purging does not say where the data stays"
dpkg -i /packages/new/tertulia-server_*.deb >/dev/null 2>&1
as_service tertulia-server admin verify /tmp/digests --config "$config" >/dev/null || fail "purging harmed the data"
said "purging keeps what they said"

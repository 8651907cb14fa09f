#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# space_by_cli.sh BIN DOCUMENT: looks after a space with roles, rooms, invites and bans by tertulia-cli alone, exactly as
# the document says, then asks whether all of it is so. Needs a keyring: with_keyring.sh.
set -Eeuo pipefail

bin=$1
document=$(realpath "$2")
# shellcheck source=tests/e2e/screen.sh
. "$(dirname "$0")/screen.sh"
export PATH="$bin:$PATH"
cd "$work"

make_accounts ana bruno chloe
start_server 127.0.0.1:0
for who in ana bruno chloe; do
  profile=$who
  [ "$who" != ana ] || profile=default
  printf '%s\n' "$password" | tertulia-cli --profile "$profile" --server "$url" login "$who" --password-stdin \
    >"$work/login.log" 2>&1 || fail "no login for $who"
done

awk '/^```sh/ { inside = 1; next } /^```/ { inside = 0 } inside' "$document" >"$work/commands.sh"
count=$(grep -c "ask \|request " "$work/commands.sh")
[ "$count" -ge 30 ] || fail "only $count commands found"
# What the document's commands learn (space, rooms, roles) is asked about below.
trap 'fail "not as the document says: $BASH_COMMAND"' ERR
# shellcheck disable=SC1091
. "$work/commands.sh" >"$work/commands.log"
trap - ERR

# is WHAT EXPECTED COMMAND…
is() {
  local what=$1 expected=$2 found
  shift 2
  found=$("$@" 2>"$work/is.log") || fail "$what: $*"
  [ "$found" = "$expected" ] || fail "$what: expected $expected, found $found"
}
# refused EXPECTED COMMAND…: the typed error, and status 1
refused() {
  local expected=$1 status=0
  shift
  "$@" >"$work/refused.out" 2>"$work/refused.log" || status=$?
  [ "$status" = 1 ] || fail "status $status of $*"
  [ ! -s "$work/refused.out" ] || fail "an answer to $*"
  grep -qF "$expected" "$work/refused.log" || fail "another error than $expected from $*"
}
as_bruno() { tertulia-cli --profile bruno request "$@"; }
as_chloe() { tertulia-cli --profile chloe request "$@"; }

# shellcheck disable=SC2154 # the document's commands have set them
{
  is "the deletion in the log" space.restore as_bruno audit.page space="$space" limit:=1 --pick entries.0.action
  is "the owner" "Reading circle" as_bruno space.edit space="$space" description="B's" --pick space.name
  is "the room" "may" as_bruno sync.after stream="conversation:$now" rev:=0 --pick records.0.title
  is "nobody is banned" "[]" as_bruno ban.list space="$space" --pick bans
  refused '"code":"gone"' as_chloe space.join code="$code"
  refused '"code":"not_found"' as_chloe history.page conversation="$now"
  refused '"rule":"space.no_role_grants"' ask space.edit space="$space" name=Mine
  refused '"field":"name"' ask space.create name=
  refused '"code":"unknown_type"' ask space.conquer space="$space"
}
for wrong in '{' 'no fields' '{"a":1,"a":2}'; do
  status=0
  ask space.create "$wrong" >"$work/wrong.log" 2>&1 || status=$?
  [ "$status" = 2 ] || fail "status $status for $wrong"
done
printf '{"name": "From a pipe"}' | ask space.create - --pick space.name | grep -qx "From a pipe" || fail "the standard input"
refused_login=0
ask auth.logout >"$work/wrong.log" 2>&1 || refused_login=$?
[ "$refused_login" = 2 ] || fail "auth.logout went through"
printf 'space_by_cli: %s commands\n' "$count"

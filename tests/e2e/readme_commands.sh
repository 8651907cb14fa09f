#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# readme_commands.sh BIN README: runs every tertulia command of the README, in its order, as a reader would; only the
# folder, the port and the server's address are those of the test. Needs a keyring: with_keyring.sh.
set -euo pipefail

bin=$1
readme=$(realpath "$2")
# shellcheck source=tests/e2e/screen.sh
. "$(dirname "$0")/screen.sh"
export PATH="$bin:$PATH"
cd "$work"
printf '%s\n' "$password" >password.txt

ran=0
while IFS= read -r line; do
  line=${line//\/var\/lib\/tertulia/$work/server}
  line=${line//127.0.0.1:7788/127.0.0.1:0}
  line=${line//wss:\/\/chat.example.org/$url}
  case $line in
    *" serve "*)
      eval "$line" >"$work/server.out" 2>"$work/server.log" &
      pids+=($!)
      until_true 20 "the server" grep -qs '^listening ws:' "$work/server.out"
      url=$(sed -n 's/^listening \(ws:[^ ]*\).*/\1/p' "$work/server.out")
      ;;
    *) eval "$line" >"$work/command.log" 2>&1 || fail "not as the README says: $line" ;;
  esac
  ran=$((ran + 1))
done < <(awk '/^```/ { inside = !inside; next } inside && /^tertulia/' "$readme")

[ "$ran" -ge 7 ] || fail "only $ran commands found in the README"
grep -q "Dinner is at nine" "$work/command.log" || fail "the message of the README is not in the history"
printf 'readme_commands: %s commands\n' "$ran"

#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# offline_and_back.sh BIN OUT: the server goes away under an open window. Real keys on a screen of its own: Ada goes on
# writing, her program is killed with -9, a new start without server shows the history and the unsent message, and
# when the server is back Bruno gets it exactly once. Pictures go to OUT. Needs a keyring: with_keyring.sh.
set -euo pipefail

bin=$1
out=$2
here=$(dirname "$0")
# shellcheck source=tests/e2e/screen.sh
. "$here/screen.sh"
mkdir -p "$out"
start_screen 1000x760
make_accounts ada bruno
start_server 127.0.0.1:0
address=${url#ws://}
address=${address%%/*}

# Bruno has written to Ada before; her window shows it.
cli() { "$bin/tertulia-cli" --profile "cli-$1" --server "$url" "${@:2}"; }
printf '%s\n' "$password" | cli bruno login bruno --password-stdin >"$work/cli.log"
cli bruno send @ada "before the storm" >>"$work/cli.log"
printf '%s\n' "$password" | "$bin/tertulia" --profile ada --server "$url" --sign-in ada --password-stdin --open Bruno \
  --size 890x740 --screenshot "$out/online.png" --after-text "before the storm" >"$work/ada.log" 2>&1 ||
  fail "Ada does not see the first message"

"$bin/tertulia" --profile ada --open Bruno --size 890x740 >"$work/ada.log" 2>&1 &
ada=$!
pids+=("$ada")
until_true 15 "Ada's window" titled "$ada" Bruno
use "$ada" 0
kill "$server"
wait "$server" || fail "the server did not end in order"

# The window stays usable: what she types is kept, and a kill does not lose it.
write "written in the dark"
keys Return
waiting() { cli_waiting ada "written in the dark"; }
until_true 15 "the unsent message on the disk" waiting
import -window root "$out/offline-window.png"
kill -9 "$ada"
wait "$ada" 2>/dev/null || true

"$bin/tertulia" --profile ada --open Bruno --size 890x740 --offline --screenshot "$out/offline.png" \
  --after-text "before the storm" >"$work/ada.log" 2>&1 || fail "no history without the server"
"$bin/tertulia" --profile ada --open Bruno --size 890x740 --offline --screenshot "$out/offline.png" \
  --after-text "written in the dark" >"$work/ada.log" 2>&1 || fail "the unsent message is not shown after the kill"

# Both are back: delivered, exactly once.
start_server "$address"
"$bin/tertulia" --profile ada --open Bruno --size 890x740 --screenshot "$out/back.png" \
  --after-text "written in the dark" >"$work/ada.log" 2>&1 || fail "the message was not sent after the return"
cli bruno history @ada --limit 50 >"$work/history.txt"
count=$(grep -c "written in the dark" "$work/history.txt" || true)
[ "$count" = 1 ] || fail "Bruno has the message $count times"
waiting && fail "the message still waits in the outbox"
printf 'offline_and_back: pictures in %s\n' "$out"

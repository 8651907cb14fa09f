#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# notifications.sh BIN: what comes while Ada looks elsewhere reaches a real notification daemon (dunst), grouped, with
# foreign markup as text; pressing one opens its conversation; reading elsewhere takes it away. Then a daemon that knows
# inline replies (a mock: no daemon of Debian that runs without a desktop has them) sends Ada's answer to Bruno.
# Needs a keyring: with_keyring.sh.
set -euo pipefail

bin=$1
# shellcheck source=tests/e2e/screen.sh
. "$(dirname "$0")/screen.sh"
export PATH="$bin:$PATH"
start_screen 1000x800
make_accounts ada bruno
start_server 127.0.0.1:0

bruno() { tertulia-cli --profile bruno "$@" >>"$work/bruno.log" 2>&1 || fail "bruno: $*"; }
phone() { tertulia-cli --profile phone "$@" 2>>"$work/phone.log"; }
for who in bruno phone; do
  name=$who
  [ "$who" != phone ] || name=ada
  printf '%s\n' "$password" | tertulia-cli --profile "$who" --server "$url" login "$name" --password-stdin >"$work/login.log" 2>&1 ||
    fail "no login for $who"
done
direct=$(tertulia-cli --profile bruno request conversation.create kind=direct members:='["ada"]' --pick conversation.id)
say() { bruno request message.send conversation="$direct" client_id="$(cat /proc/sys/kernel/random/uuid)" body="$1"; }

start_ada() { # DAEMON'S NAME
  printf '%s\n' "$password" | tertulia --profile ada --server "$url" --sign-in ada --password-stdin --size 600x500 \
    >"$work/ada.log" 2>&1 &
  ada=$!
  pids+=("$ada")
  until_true 20 "Ada's window" on_screen "$ada"
  until_true 20 "Ada's conversation" titled "$ada" Bruno
}
displayed() { [ "$(dunstctl count displayed)" = "$1" ]; }
shows() { dunstctl history 2>/dev/null | grep -qF "$1"; }

# 1. dunst.
cat >"$work/dunstrc" <<'END'
[global]
    idle_threshold = 0
    history_length = 20
    format = "<b>%s</b>\n%b"
    markup = full
[urgency_normal]
    timeout = 0
END
dunst -config "$work/dunstrc" >"$work/dunst.log" 2>&1 &
dunst=$!
pids+=("$dunst")
until_true 10 "dunst" dunstctl count
start_ada
say 'are you there?'
until_true 15 "the first notice" displayed 1
say 'I have <b>bold</b> news & <img src="http://example.org/x.png">'
say 'and a third'
sleep 1
displayed 1 || fail "three messages of one conversation are $(dunstctl count displayed) notices"
dunstctl close-all
until_true 5 "the history" shows 'Bruno (3)'
shows 'are you there?' || fail "the first message is not in the notice"
shows 'I have &lt;b&gt;bold' || shows 'I have <b>bold</b> news' || fail "foreign markup was taken for markup"
shows '<img' && fail "an image of somebody else reached the daemon"

say 'read me elsewhere'
until_true 15 "another notice" displayed 1
phone request read.mark conversation="$direct" seq:=4 >/dev/null || fail "the phone could not mark as read"
until_true 15 "the notice to go" displayed 0

# Pressed: the conversation, in front.
group=$(tertulia-cli --profile bruno request conversation.create kind=group title=Voyage members:='["ada"]' --pick conversation.id)
bruno request message.send conversation="$group" client_id=voyage-0001 body='who comes along?'
until_true 15 "the group's notice" displayed 1
dunstctl action 0
until_true 15 "the group's conversation" titled "$ada" Voyage
kill "$ada" "$dunst"
wait "$ada" "$dunst" 2>/dev/null || true

# 2. A daemon with replies.
/usr/bin/python3 -m dbusmock --session --template notification_daemon \
  -p '{"capabilities": "actions body body-markup inline-reply"}' >"$work/mock.log" 2>&1 &
pids+=($!)
mock() { gdbus call --session --dest org.freedesktop.Notifications --object-path /org/freedesktop/Notifications --method "$@"; }
until_true 10 "the mock" mock org.freedesktop.Notifications.GetCapabilities >/dev/null
start_ada
say 'answer me'
until_true 15 "the notice with a reply" grep -q "Notify .*inline-reply" "$work/mock.log"
grep -q "desktop-entry.*org.tertulia.Tertulia" "$work/mock.log" || fail "the notice does not say whose it is"
mock org.freedesktop.DBus.Mock.EmitSignal org.freedesktop.Notifications NotificationReplied us \
  "[<uint32 1>, <'from the notification, ¿vale?'>]" >/dev/null
answered() { phone request history.page conversation="$direct" limit:=20 | grep -qF 'from the notification, ¿vale?'; }
until_true 15 "the reply" answered
until_true 15 "the notice to be closed" grep -q "CloseNotification 1" "$work/mock.log"

complaints=$(grep -v 'Gtk\|dconf' "$work/ada.log" || true)
[ -z "$complaints" ] || fail "the program complained: $complaints"
printf 'notifications: grouped, opened, read elsewhere, answered\n'

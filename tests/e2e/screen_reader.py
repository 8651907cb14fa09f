#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""screen_reader.py BIN OUT: the chat page of the demo as a screen reader gets it (AT-SPI): names, roles and order of all that is
shown, read out in full, and what is said while the keyboard walks. Needs a keyring: with_keyring.sh.
"""

import pathlib
import re
import sys

from at_desk import PRESSABLE, Atspi, Failure, GLib, Window, run, wait_for

CLOCK = re.compile(r"\d{1,2}:\d\d [AP]M")
# Inside of one message there is nothing to read but what can be pressed and what lies between days.
IN_MESSAGE = {"push button", "separator", "panel", "check box", "list item"}
SAYINGS = pathlib.Path(__file__).with_name("chat_page.txt")


def demo(desk):
    seeded = desk.admin("seed-demo")
    passwords = {line.split()[1]: line.split()[2] for line in seeded.splitlines() if line.startswith("account ")}
    desk.serve()
    desk.sign_in("ines", passwords["ines"])
    desk.cli("ines", "send", "Librería Norte/diseño", "**Bold**, `code`, <b>foreign</b> and [a link](https://example.org/x)")
    return passwords["demo"]


def plain(said):
    """Without the hour and how often: the demo is not twice the same in these."""
    said = re.sub(r"\d+ reaction(\(s\)|s)?", "… reactions", CLOCK.sub("…", said))
    return re.sub(r"\d+ repl(y\(s\)|ies|y)", "… replies", said)


def below(node, role, name):
    """The only one of these, or a failure."""
    found = node.all(role, name)
    assert len(found) == 1, f"{len(found)} times [{role}] {name}"
    return found[0]


def in_order(nodes):
    """As one reads: what stands above comes first."""
    for one, other in zip(nodes, nodes[1:]):
        assert one.box[1] <= other.box[1], f"{one} comes before {other}, but stands below it"


def everything_is_named(tree):
    for node in tree.shown():
        assert node.role != "unknown", f"a role that nobody can say: {node} in {node.parent}"
        assert node.name or node.role not in PRESSABLE, f"nameless {node.role} in {node.parent}"
        assert not re.search(r"</?(b|i|a|p|br|html|span)[ >/]|&(lt|amp|quot);|\x1c|￼", node.name.replace("<b>foreign</b>", "")), f"markup in {node}"


def parts(tree):
    """The window's parts, from left to right."""
    kinds = [(node.role, node.name) for node in tree.children if node.showing and node.role in ("page tab list", "panel")]
    assert kinds == [("page tab list", "Spaces"), ("panel", "Librería Norte"), ("panel", "#diseño"), ("panel", "Members")], kinds
    return [node for node in tree.children if node.showing and node.role in ("page tab list", "panel")]


def rail(spaces):
    tabs = [node.name for node in spaces.children if node.role == "page tab" and node.showing]
    assert [re.sub(r", (\d+ mentions?|unread messages)$", "", name) for name in tabs] == \
        ["Direct messages", "Librería Norte", "Kite Lab", "Café des Langues"], tabs
    assert re.fullmatch(r"Direct messages, \d+ mentions?", tabs[0]), tabs[0]
    assert "selected" in spaces.one("page tab", starts="Librería Norte").states
    assert [node.name for node in spaces.children if node.role == "push button" and node.showing] == ["Add a space", "You: Dani Soler"]


def sidebar(places):
    listed = below(places, "list", "Conversations")
    rows = [node for node in listed.children if node.showing]
    in_order(rows)
    names = [node.name for node in rows if node.role == "list item"]
    assert names[:4] == ["junta", "random", names[2], "releases"] and re.fullmatch(r"general, \d+ unread messages?", names[2]), names
    assert any(re.fullmatch(r"Inés Carvajal, offline, \d+ mentions?", name) or
               re.fullmatch(r"Inés Carvajal, offline, \d+ unread messages?", name) for name in names), names
    assert all(not row.children or not [child for child in row.children if child.showing] for row in rows if row.role == "list item")
    assert [node.name for node in rows if node.role == "push button"][:2] == ["Threads", "Mentions"]


def messages(conversation):
    listed = below(conversation, "list", "Messages")
    rows = [node for node in listed.children if node.showing]
    in_order(rows)
    assert len(rows) > 5 and {row.role for row in rows} == {"list item"}, [str(row) for row in rows]
    for row in rows:
        assert re.match(r"[^:]+, \d{1,2}:\d\d [AP]M: .", row.name), row.name
        strange = [str(node) for node in row.shown() if node is not row and node.role not in IN_MESSAGE]
        assert not strange, f"in {row}: {strange}"
    said = [plain(row.name) for row in rows]
    assert said[-1] == "Inés Carvajal, …: Bold, code, <b>foreign</b> and a link (https://example.org/x)", said[-1]
    assert "Noor Haddad, …: Love it. Contrast checks out at 4.6 : 1 for secondary text on both themes ✅, in reply to Théo Marchand, … reactions" \
        in said, said
    assert any(", edited" in name for name in said) and any(", … replies" in name for name in said), said


def composer(conversation):
    field = below(conversation, "text", "Message #diseño")
    assert {"focused", "focusable"} <= field.states
    tools = below(conversation, "tool bar", "Write")
    assert [node.name for node in tools.shown()][1:] == ["Attach files", "Bold (Ctrl+B)", "Italic (Ctrl+I)", "Link (Ctrl+Shift+L)",
        "Code (Ctrl+E)", "Mention somebody", "Emoji (Ctrl+Shift+E)", "More"]
    order = [node.name for node in conversation.shown()]
    assert order.index("Messages") < order.index("Message #diseño") < order.index("Write") < order.index("Send")


def header(conversation):
    shown = [(node.role, node.name) for node in conversation.children if node.showing]
    wanted = [("heading", "diseño")] + [("push button", name) for name in
              ("Notifications", "Threads here", "Pinned messages", "Hide members", "Search here", "More")]
    assert shown[:len(wanted)] == wanted, shown


def members(panel):
    assert panel.one("heading", starts="Members — ")
    people = [node for node in below(panel, "list", "Members").children if node.showing]
    in_order(people)
    names = [node.name for node in people if node.role == "list item"]
    assert names[0].startswith("Dani Soler, you, online"), names
    assert "Inés Carvajal, offline, owner, Bocetos todo el día ✏️" in names, names


def golden(tree):
    """The part that does not depend on the hour, line by line."""
    said = [plain(line).rstrip() for line in tree.text().splitlines()]
    for line in SAYINGS.read_text().splitlines():
        if line and not line.startswith("#"):
            assert line in said, f"nobody says “{line}”"
            said = said[said.index(line) + 1:] # and in this order


def stops(window, key, most=80):
    """Where Tab leads until it is back: all of it named, seen, inside of the window."""
    seen = []
    for _ in range(most):
        window.keys(key)
        def moved():
            node = window.focus()
            return node if node and (not seen or str(node) != str(seen[-1]) or node.box != seen[-1].box) else None
        node = wait_for(f"{key} to lead on from {seen[-1] if seen else 'the beginning'}", moved, 10)
        assert node.name and node.showing, f"the focus on {node}, which {'has no name' if not node.name else 'cannot be seen'}"
        x, y, width, height = node.box
        assert width > 0 and height > 0 and x >= 0 and y >= 0 and x + width <= 1280 and y + height <= 800, f"{node} at {node.box}"
        if seen and (node.name, node.box) == (seen[0].name, seen[0].box):
            return seen
        seen.append(node)
    raise Failure(f"{key} never comes back: {[str(node) for node in seen]}")


def walk(desk, window):
    forward = stops(window, "Tab")
    desk.picture("reader-tab")
    print("\nTab: " + " → ".join(f"{node.name.splitlines()[0][:40]}" for node in forward))
    backward = stops(window, "shift+Tab")
    reached = [node.name for node in forward]
    order = [reached.index(name) for name in ("Add a space", "Jump to…", "Threads", "Rooms", "Search here", "Message #diseño")]
    assert order == sorted(order) and "Attach files" in reached and len(forward) < 60, reached
    assert abs(len(forward) - len(backward)) <= 2, f"{len(forward)} stops forward, {len(backward)} backward"
    # F6 goes through the parts.
    parts_seen = []
    for _ in range(3):
        before = window.focus()
        window.keys("F6")
        node = wait_for("F6 to lead on", lambda: (lambda now: now if now and str(now) != str(before) else None)(window.focus()))
        while node.parent and node.parent.role != "frame":
            node = node.parent
        parts_seen.append(node.name)
    assert len(set(parts_seen)) == 3, parts_seen
    window.keys("Escape")
    window.focused("text", "Message #diseño")
    # In the messages each step says another one, as a whole.
    window.keys("shift+Tab")
    last = window.focused("list item", starts="Inés Carvajal, ")
    window.keys("Up")
    window.see("the message above", lambda tree: [node for node in tree.walk() if "focused" in node.states and
               node.role == "list item" and node.name != last.name])
    desk.picture("reader-message")
    window.keys("Escape")
    window.focused("text", "Message #diseño")


def news(desk):
    """What somebody else writes is said by itself: a notification appears."""
    said = []
    listener = Atspi.EventListener.new(lambda event: said.append((event.source.get_role_name(), event.source.get_name(), event.detail1)))
    listener.register("object:state-changed:showing")
    desk.cli("ines", "send", "Librería Norte/diseño", "Have you **seen** it?")

    def heard():
        while GLib.MainContext.default().iteration(False):
            pass
        return ("notification", "Inés Carvajal: Have you seen it?", 1) in said

    wait_for("the new message to be said", heard)
    listener.deregister("object:state-changed:showing")


def main(desk):
    password = demo(desk)
    window = Window(desk, "demo", "--server", desk.url, "--sign-in", "demo", "--password-stdin", "--open", "diseño",
                    "--size", "1280x800", "--theme", "light", feed=password + "\n")
    window.see("the conversation", lambda tree: tree.one("list item", starts="Inés Carvajal, ") and tree.one("panel", "Members") and
               tree.one(name="Send") and "Bold, code" in tree.text())
    tree = window.see("rows in their order", lambda tree: tree if ordered(tree) else None)
    print(tree.text())
    desk.picture("reader")
    everything_is_named(tree)
    spaces, places, conversation, panel = parts(tree)
    rail(spaces)
    sidebar(places)
    header(conversation)
    messages(conversation)
    composer(conversation)
    members(panel)
    golden(tree)
    news(desk)
    walk(desk, window)


def ordered(tree):
    try:
        for name in ("Conversations", "Messages", "Members"):
            in_order([node for node in tree.one("list", name).children if node.showing])
        return True
    except (AssertionError, AttributeError):
        return False


if __name__ == "__main__":
    sys.exit(run(main, *sys.argv[1:3]))

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""keyboard_only.py BIN OUT: somebody new comes with a link, and never touches a mouse. Register by invite, join the space,
go to a room, post, reply, react, search, log out: all by real keys. Bruno, at the command line, sees each of it happen; what
has the focus is asked of the screen reader's tree before each key. Pictures go to OUT. Needs a keyring: with_keyring.sh.
"""

import sys

from at_desk import PASSWORD, Window, run, wait_for


def furnish(desk):
    """A server for invited people, and a space with a room where Bruno has said much, one thing of it long ago."""
    for handle, name in (("ada", "Ada"), ("bruno", "Bruno")):
        desk.account(handle, name)
    desk.admin("make-admin", "ada")
    desk.serve(TERTULIA_AUTH__REGISTRATION="invite")
    for handle in ("ada", "bruno"):
        desk.sign_in(handle)
    space = desk.ask("ada", "space.create", name="Reading circle")["space"]["id"]
    rooms = {name: desk.ask("ada", "room.create", space=space, title=name)["conversation"]["id"]
             for name in ("general", "poems", "novels")}
    code = desk.ask("ada", "invite.create", space=space, uses=5, room=rooms["general"])["invite"]["code"]
    desk.ask("bruno", "space.join", code=code)
    say(desk, rooms["poems"], "first", "Who has the lighthouse keeper's diary?")
    for number in range(40):
        say(desk, rooms["poems"], f"more{number:02}", f"Poem number {number}")
    say(desk, rooms["poems"], "last1", "Shall we read Machado?")
    say(desk, rooms["poems"], "last2", "Or Rosalía de Castro")
    invite = desk.ask("ada", "server.invite_create", uses=1, expires_in_s=3600)["code"]
    return space, rooms["poems"], f"tertulia://join/{code}?server={desk.url}", invite


def say(desk, room, name, words):
    desk.ask("bruno", "message.send", conversation=room, client_id=f"bruno-{name}", body=words)


def tab_to(window, role, name, most=40):
    """Tab, until the focus is there; every stop on the way has a name and can be seen."""
    stops = []
    for _ in range(most):
        before = wait_for("a focus", window.focus, 10)
        assert before.name, f"the focus is on something without a name: {before} in {before.parent}"
        assert before.showing, f"the focus is on something that cannot be seen: {before}"
        if before.role == role and before.name == name:
            return before
        stops.append(str(before))
        window.keys("Tab")
        wait_for(f"Tab to lead on from {before}", lambda: str(window.focus()) != str(before), 10)
    raise AssertionError(f"Tab does not reach {role} {name!r}: {', '.join(stops)}")


def register(desk, window, invite):
    window.focused("push button", "Sign in there")
    desk.picture("01-link")
    window.keys("Return")
    # The link's server stands there already.
    window.focused("text", "User name")
    tab_to(window, "push button", "Create an account")
    desk.picture("02-sign-in")
    window.keys("Return")
    window.focused("text", "User name")
    tab_to(window, "push button", "I have an invite")
    window.keys("space")
    window.focused("text", "Invite")
    window.write(invite)
    window.keys("Return")
    window.focused("text", "User name")
    window.write("Not A Name")
    for field in ("Your name", "Password"):
        window.keys("Return")
        window.focused(name=field)
    window.write(PASSWORD)
    window.keys("Return")
    # What is wrong is said, and can be put right.
    window.see("what is wrong", lambda tree: tree.one("alert", starts=""))
    desk.picture("03-wrong")
    while window.focus().name != "User name":
        before = window.focus()
        window.keys("shift+Tab")
        wait_for("Shift+Tab to lead on", lambda: str(window.focus()) != str(before), 10)
    window.keys("ctrl+a")
    window.write("chloe")
    window.keys("Return")
    window.focused("text", "Your name")
    window.write("Chloe")
    window.keys("Return")
    window.focused("password text", "Password")
    window.keys("ctrl+a")
    window.write(PASSWORD)
    desk.picture("04-register")
    window.keys("Return")
    users = wait_for("the account", lambda: desk.ask("bruno", "user.get", handles=["chloe"])["users"])
    return users[0]["id"]


def join(desk, window, space, user):
    """The welcome stands behind what the link leads to: one Return is enough."""
    window.focused("push button", "Join")
    assert window.tree().one("heading", "Welcome, Chloe!")
    desk.picture("05-join")
    window.keys("Return")
    wait_for("Chloe in the space", lambda: any(
        record["type"] == "space_member" and record["user"] == user for record in
        desk.ask("bruno", "sync.after", stream=f"space:{space}", rev=0)["records"]))
    window.focused("text", "Message #general")
    desk.picture("06-joined")


def go(desk, window):
    window.keys("ctrl+k")
    window.focused("text", "Where to?")
    window.write("poems")
    window.see_one("list item", "poems, Reading circle")
    desk.picture("07-switcher")
    # Escape leads back to where one was.
    window.keys("Escape")
    window.focused("text", "Message #general")
    window.keys("ctrl+k")
    window.focused("text", "Where to?")
    window.write("poem")
    window.see_one("list item", "poems, Reading circle")
    window.keys("Return")
    window.focused("text", "Message #poems")
    wait_for("the title", lambda: window.title().startswith("poems"))


def post(desk, window, history):
    window.write("Machado it is")
    window.keys("Return")
    wait_for("the message", lambda: any(one["body"] == "Machado it is" for one in history()))
    window.focused("text", "Message #poems")
    # What I sent comes back by Ctrl+Up; Ctrl+B and Ctrl+E change what is selected.
    window.keys("ctrl+Up")
    wait_for("what I sent before", lambda: window.text() == "Machado it is")
    window.keys("ctrl+a", "ctrl+b")
    wait_for("bold", lambda: window.text() == "**Machado it is**")
    window.keys("ctrl+b", "ctrl+e")
    wait_for("code", lambda: window.text() == "`Machado it is`")
    window.keys("ctrl+a", "BackSpace")
    wait_for("nothing", lambda: window.text() == "")
    # Ctrl+U asks for a file.
    window.keys("ctrl+u")
    dialog = wait_for("the file dialog", window.dialog)
    window.use(dialog)
    window.keys("Escape")
    wait_for("the file dialog to go", lambda: not window.dialog())
    window.use(window.id)
    window.focused("text", "Message #poems")


def reply(desk, window, history, room):
    say(desk, room, "which", "Which book of his?")
    window.see("Bruno's question", lambda tree: any("Which book of his?" in node.name for node in tree.all("list item")))
    window.keys("shift+Up")
    window.see_one("push button", "Do not reply (Esc)")
    desk.picture("08-reply")
    window.keys("Escape")
    window.see("nothing to reply to", lambda tree: not tree.one("push button", "Do not reply (Esc)"))
    window.focused("text", "Message #poems")
    window.keys("shift+Up")
    window.see_one("push button", "Do not reply (Esc)")
    window.write("Campos de Castilla")
    window.keys("Return")
    question = next(one["id"] for one in history() if one["body"] == "Which book of his?")
    wait_for("the reply", lambda: any(one["body"] == "Campos de Castilla" and one.get("reply_to") == question for one in history()))
    window.see("the reply, told", lambda tree: any(", in reply to Bruno" in node.name for node in tree.all("list item")))


def react(desk, window, room):
    def reactions():
        page = desk.ask("bruno", "history.page", conversation=room, limit=20)
        body = {one["id"]: one["body"] for one in page["messages"]}
        return [(body[one["message"]], one["emoji"]) for one in page["reactions"] if not one["removed"]]
    # Into the history, one message up, + and the second of those offered.
    window.keys("shift+Tab")
    window.focused("list item", starts="Chloe, ")
    window.keys("Up")
    window.focused("list item", starts="Bruno, ")
    desk.picture("09-message")
    window.keys("plus")
    window.focused(name="React with 👍")
    window.keys("Right")
    window.focused(name="React with ❤️")
    desk.picture("10-react")
    window.keys("Return")
    wait_for("the reaction", lambda: reactions() == [("Which book of his?", "❤️")])
    window.focused("list item", starts="Bruno, ")
    window.see("the reaction, told", lambda tree: any(", 1 reaction" in node.name for node in tree.all("list item")))
    # Tab leads to the buttons of this message; Space takes the reaction back, Return gives it again.
    tab_to(window, "push button", "❤️ 1, also from you", most=4)
    desk.picture("11-pill")
    window.keys("space")
    wait_for("no reaction", lambda: not reactions())
    window.keys("Escape")
    window.focused("text", "Message #poems")
    # The last message, all emoji.
    window.keys("ctrl+shift+backslash")
    window.focused("text", "Search emoji")
    window.write("tada")
    window.see_one(name="party popper")
    desk.picture("12-picker")
    window.keys("Return")
    wait_for("the party", lambda: reactions() == [("Campos de Castilla", "🎉")])
    window.focused("text", "Message #poems")


def search(desk, window):
    window.keys("ctrl+f")
    window.focused("text", "Search here")
    window.write("lighthouse")
    window.see("the result", lambda tree: tree.one("list", "Results") and tree.one("list", "Results").one("list item"))
    assert not window.tree().one("list", "Messages").one("list item", starts="Bruno, ") or \
        not [node for node in window.tree().one("list", "Messages").all("list item") if "lighthouse" in node.name]
    window.keys("Down")
    window.focused("list item", starts="Bruno, ")
    desk.picture("13-results")
    window.keys("Return")
    window.see("the message that was found", lambda tree: [
        node for node in tree.one("list", "Messages").all("list item") if "lighthouse" in node.name])
    desk.picture("14-found")
    window.keys("Escape")
    window.see("the panel to go", lambda tree: not tree.one("list", "Results"))
    window.focused("text", "Message #poems")
    # Escape closes it from its field, too.
    window.keys("ctrl+f")
    window.focused("text", "Search here")
    window.keys("Escape")
    window.see("the panel to go again", lambda tree: not tree.one("list", "Results"))
    window.focused("text", "Message #poems")


def log_out(desk, window):
    desk.sign_in("chloe")
    assert len(desk.ask("chloe", "device.list")["devices"]) == 2
    window.keys("ctrl+comma")
    window.focused("page tab", "Account")
    tab_to(window, "push button", "Sign out")
    desk.picture("15-settings")
    # Asked first; Escape leads back to the button.
    window.keys("Return")
    window.see_one("dialog", "Sign out?")
    window.keys("Escape")
    window.see("the question to go", lambda tree: not tree.one("dialog", "Sign out?"))
    window.focused("push button", "Sign out")
    window.keys("Return")
    window.see_one("dialog", "Sign out?")
    window.focused("push button", "Sign out")
    desk.picture("16-sure")
    window.keys("Return")
    wait_for("the device to be gone", lambda: len(desk.ask("chloe", "device.list")["devices"]) == 1)
    window.see_one("heading", "Welcome to Tertulia")
    here = window.see("a focus", lambda tree: window.focus())
    assert here.name and here.showing, str(here)
    desk.picture("17-out")


def main(desk):
    space, room, link, invite = furnish(desk)
    window = Window(desk, "chloe", "--size", "1280x800", "--theme", "dark", link)

    def history():
        return desk.ask("bruno", "history.page", conversation=room, limit=20)["messages"]

    user = register(desk, window, invite)
    join(desk, window, space, user)
    go(desk, window)
    post(desk, window, history)
    reply(desk, window, history, room)
    react(desk, window, room)
    search(desk, window)
    log_out(desk, window)
    assert not window.log.read_text(), f"the program complained: {window.log.read_text()}"
    print("keyboard_only: registered, joined, posted, replied, reacted, searched, logged out")


if __name__ == "__main__":
    sys.exit(run(main, *sys.argv[1:3]))

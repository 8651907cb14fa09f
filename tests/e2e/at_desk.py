# SPDX-License-Identifier: GPL-3.0-or-later
"""For tests that use the real program as somebody does who has a keyboard and a screen reader, and nothing else.

A screen of one's own (Xvfb), the accessibility bus, a server, people at the command line as witnesses, and Window: the
program, its keys, and what it tells a screen reader (AT-SPI). All waiting is for something to be so, with an end.
Run inside with_keyring.sh, with /usr/bin/python3.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PASSWORD = "a long word for tests"
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
STATES = {"focusable": Atspi.StateType.FOCUSABLE, "focused": Atspi.StateType.FOCUSED, "showing": Atspi.StateType.SHOWING,
          "selected": Atspi.StateType.SELECTED, "checked": Atspi.StateType.CHECKED, "enabled": Atspi.StateType.ENABLED}
# What one presses or types into; each of these needs a name.
PRESSABLE = {"push button", "toggle button", "check box", "radio button", "menu item", "page tab", "list item", "link",
             "combo box", "text", "entry", "password text", "slider", "spin button"}


class Failure(Exception):
    pass


def wait_for(what, condition, seconds=20):
    end = time.monotonic() + seconds
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            raise Failure(f"waited too long for {what}")
        time.sleep(0.05)


class Node:
    """What a screen reader is told of one element, at one moment."""

    def __init__(self, accessible, parent):
        self.parent, self.accessible = parent, accessible
        self.role = accessible.get_role_name()
        self.name = accessible.get_name() or ""
        self.description = accessible.get_description() or ""
        held = accessible.get_state_set()
        self.states = {name for name, state in STATES.items() if held.contains(state)}
        self.children = []
        box = accessible.get_extents(Atspi.CoordType.WINDOW) if "showing" in self.states and parent else None
        self.box = (box.x, box.y, box.width, box.height) if box else (0, 0, 0, 0)
        for index in range(accessible.get_child_count()):
            child = accessible.get_child_at_index(index)
            if child is not None:
                self.children.append(Node(child, self))

    @property
    def showing(self):
        return "showing" in self.states

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def shown(self):
        """Everything below, without what is hidden."""
        for node in self.walk():
            if node.showing:
                yield node

    def all(self, role=None, name=None, starts=None):
        return [node for node in self.shown() if (role is None or node.role == role) and
                (name is None or node.name == name) and (starts is None or node.name.startswith(starts))]

    def one(self, role=None, name=None, starts=None):
        found = self.all(role, name, starts)
        return found[0] if found else None

    def text(self, depth=0):
        said = f"{'  ' * depth}[{self.role}] {self.name}".rstrip()
        if self.description and self.description != self.name:
            said += f" ({self.description})"
        marks = self.states & {"focused", "selected", "checked"}
        if any("focused" in node.states for node in self.walk() if node is not self):
            marks -= {"focused"} # it is only around what has the keyboard
        lines = [said.replace("\n", " ⏎ ") + "".join(f" *{mark}" for mark in sorted(marks))]
        for child in self.children:
            if child.showing:
                lines.append(child.text(depth + 1))
        return "\n".join(lines)

    def __str__(self):
        return f"[{self.role}] {self.name!r}"


class Window:
    """The program with its window. `keys` and `write` are what a person does; `tree` is what he hears."""

    def __init__(self, desk, profile, *arguments, feed=""):
        self.desk, self.profile = desk, profile
        self.log = desk.work / f"{profile}.log"
        with open(self.log, "w") as log:
            self.process = subprocess.Popen([desk.binaries / "tertulia", "--profile", profile, *map(str, arguments)],
                                            stdin=subprocess.PIPE, stdout=log, stderr=log, text=True)
        desk.processes.append(self.process)
        self.process.stdin.write(feed)
        self.process.stdin.close()
        self.id = wait_for(f"{profile}'s window", self._find, 60)
        self.use(self.id)
        subprocess.run(["xdotool", "mousemove", "--sync", "1", "1"], check=True)
        wait_for(f"{profile} on the accessibility bus", self.tree, 60)

    def _find(self):
        if self.process.poll() is not None:
            raise Failure(f"the program ended: {self.log.read_text()}")
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
                               capture_output=True, text=True).stdout.split()
        return found[0] if found else None

    def tree(self):
        """The whole of it, or None while it changes under one's hands."""
        try:
            desktop = Atspi.get_desktop(0)
            for index in range(desktop.get_child_count()):
                application = desktop.get_child_at_index(index)
                if application is not None and application.get_process_id() == self.process.pid:
                    application.clear_cache()
                    node = Node(application, None)
                    return node.children[0] if node.children else None
        except GLib.Error:
            pass
        return None

    def see(self, what, condition, seconds=20):
        """Waits until condition(tree) is something."""
        def look():
            tree = self.tree()
            return condition(tree) if tree else None
        try:
            return wait_for(what, look, seconds)
        except Failure as failure:
            tree = self.tree()
            raise Failure(f"{failure}\n{tree.text() if tree else 'no tree'}") from None

    def see_one(self, role=None, name=None, starts=None):
        return self.see(f"[{role}] {name or starts}", lambda tree: tree.one(role, name, starts))

    def focus(self):
        """Where the keyboard is: the innermost element that says so."""
        tree = self.tree()
        held = [node for node in tree.walk() if "focused" in node.states] if tree else []
        return held[-1] if held else None

    def focused(self, role=None, name=None, starts=None, seconds=20):
        def is_there(tree):
            held = [node for node in tree.walk() if "focused" in node.states]
            node = held[-1] if held else None
            wanted = node and (role is None or node.role == role) and (name is None or node.name == name) and \
                (starts is None or node.name.startswith(starts))
            return node if wanted else None
        return self.see(f"the focus on [{role}] {name or starts or ''}", is_there, seconds)

    def keys(self, *names):
        subprocess.run(["xdotool", "key", "--delay", "30", *names], check=True)

    def write(self, text):
        subprocess.run(["xdotool", "type", "--delay", "20", text], check=True)

    def text(self):
        """What is written where the focus is."""
        node = self.focus()
        try:
            return Atspi.Text.get_text(node.accessible, 0, -1) if node and node.role == "text" else None
        except GLib.Error:
            return None

    def dialog(self):
        """Another window of the program, as a file dialog is."""
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
                               capture_output=True, text=True).stdout.split()
        return next((one for one in found if one != self.id), None)

    def use(self, window):
        """There is no window manager to give the keyboard to a window."""
        subprocess.run(["xdotool", "windowfocus", "--sync", window], check=True)

    def title(self):
        return subprocess.run(["xdotool", "getwindowname", self.id], capture_output=True, text=True).stdout.strip()

    def end(self):
        self.process.terminate()
        self.process.wait(20)


class Desk:
    """A screen, a server with its people, and windows; all of it ends with the `with` block."""

    def __init__(self, binaries, pictures, size="1280x800"):
        self.binaries = pathlib.Path(binaries).resolve()
        self.pictures = pathlib.Path(pictures).resolve()
        self.size = size
        self.work = pathlib.Path(tempfile.mkdtemp())
        self.processes = []
        self.url = ""

    def __enter__(self):
        self.pictures.mkdir(parents=True, exist_ok=True)
        read, write = os.pipe()
        self._start(["Xvfb", "-displayfd", str(write), "-screen", "0", f"{self.size}x24", "-noreset", "-nolisten", "tcp"],
                    "xvfb", pass_fds=[write])
        os.close(write)
        with os.fdopen(read) as answer:
            os.environ["DISPLAY"] = ":" + answer.readline().strip()
        os.environ.update(QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        os.environ.pop("WAYLAND_DISPLAY", None)
        os.environ.pop("AT_SPI_BUS_ADDRESS", None)
        # A keyboard that has the letters: for others xdotool changes the map while it types.
        subprocess.run(["setxkbmap", "us"], check=True)
        launcher = next(path for path in LAUNCHERS if os.path.exists(path))
        self._start([launcher, "--launch-immediately"], "at-spi")
        wait_for("the accessibility bus", lambda: subprocess.run(
            ["gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus", "--method",
             "org.a11y.Bus.GetAddress"], capture_output=True).returncode == 0)
        Atspi.init()
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            process.terminate()
        for process in reversed(self.processes):
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
        shutil.rmtree(self.work, ignore_errors=True)

    def _start(self, command, name, **more):
        log = open(self.work / f"{name}.log", "w")
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, **more)
        self.processes.append(process)
        return process

    def admin(self, *arguments, feed=None):
        done = subprocess.run([self.binaries / "tertulia-server", "admin", *map(str, arguments), "--data", self.work / "server"],
                              input=feed, capture_output=True, text=True)
        if done.returncode != 0:
            raise Failure(f"admin {arguments}: {done.stderr}")
        return done.stdout

    def serve(self, **environment):
        out = self.work / "server.out"
        with open(out, "w") as stdout, open(self.work / "server.log", "w") as stderr:
            self.processes.append(subprocess.Popen(
                [self.binaries / "tertulia-server", "serve", "--data", self.work / "server", "--listen", "127.0.0.1:0"],
                stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr, env=dict(os.environ, **environment)))
        line = wait_for("the server", lambda: next((line for line in out.read_text().splitlines()
                                                   if line.startswith("listening ws:")), None))
        self.url = line.split()[1]

    def account(self, handle, name):
        self.admin("user", "create", handle, "--password-stdin", "--display-name", name, feed=PASSWORD + "\n")

    def sign_in(self, handle, password=PASSWORD):
        self.cli(handle, "login", handle, "--password-stdin", feed=password + "\n")

    def cli(self, who, *arguments, feed=None):
        done = subprocess.run([self.binaries / "tertulia-cli", "--profile", f"witness-{who}", "--server", self.url,
                               *map(str, arguments)], input=feed, capture_output=True, text=True)
        if done.returncode != 0:
            raise Failure(f"tertulia-cli {' '.join(map(str, arguments))}: {done.stderr}")
        return done.stdout.strip()

    def ask(self, who, request, **fields):
        """A request by `who`; numbers and lists go as JSON, the answer comes as it was."""
        said = [f"{key}={value}" if isinstance(value, str) else f"{key}:={json.dumps(value)}" for key, value in fields.items()]
        return json.loads(self.cli(who, "request", request, *said))

    def picture(self, name):
        subprocess.run(["import", "-window", "root", self.pictures / f"{name}.png"], check=True)


def run(test, binaries, pictures, size="1280x800"):
    """The whole of a script: 0, or what went wrong with a picture of it."""
    with Desk(binaries, pictures, size) as desk:
        try:
            test(desk)
        except (Failure, AssertionError) as failure:
            desk.picture("failed")
            print(f"{pathlib.Path(sys.argv[0]).name}: {failure}", file=sys.stderr)
            for log in sorted(desk.work.glob("*.log")):
                print(f"--- {log.name}\n{log.read_text()[-1500:]}", file=sys.stderr)
            return 1
    return 0

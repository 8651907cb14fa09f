#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""manual.py man|completion PROGRAM VERSION DATE < HELP: a manual page or a bash completion out of what --help says.

So neither can tell of an option that the program does not have. DATE is YYYY-MM-DD.
"""

import re
import sys

WHAT = {
    "tertulia": "a chat that is yours: the desktop client",
    "tertulia-cli": "a chat that is yours: the command-line client",
    "tertulia-server": "a chat that is yours: the server",
}
MORE = {
    "tertulia-server": """.SH THE FIRST ADMINISTRATOR
The service of Debian's package is enabled, but does not start before there is an administrator:
.PP
.nf
runuser \\-u tertulia \\-\\- tertulia\\-server admin user create NAME \\-\\-password\\-stdin \\-\\-config /etc/tertulia/server.toml
runuser \\-u tertulia \\-\\- tertulia\\-server admin make\\-admin NAME \\-\\-config /etc/tertulia/server.toml
systemctl start tertulia\\-server
.fi
.SH FILES
.TP
.I /etc/tertulia/server.toml
The configuration; every key with its default is in it.
.TP
.I /var/lib/tertulia
Everything the server knows. It stays when the package is purged.
.SH EXIT STATUS
0: done. 1: not done. 2: not understood. 3, of admin list\\-admins: there is no administrator.
""",
}
SEE = {
    "tertulia": "tertulia-cli",
    "tertulia-cli": "tertulia",
    "tertulia-server": "systemctl",
}


def roff(text):
    lines = text.replace("\\", "\\e").replace("-", "\\-").splitlines()
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in lines)


def manual(program, version, date, text):
    return (
        f'.TH {program.upper()} 1 {date} "Tertulia {version}"\n'
        f".SH NAME\n{roff(program)} \\- {WHAT[program]}\n"
        f".SH SYNOPSIS\n.B {roff(program)}\n[OPTION|COMMAND]...\n"
        f".SH DESCRIPTION\nThis is what\n.B {roff(program)} \\-\\-help\nsays:\n.PP\n.nf\n{roff(text)}\n.fi\n"
        f"{MORE.get(program, '')}"
        f".SH SEE ALSO\n.BR {roff(SEE[program])} (1)\n"
    )


def words_of(text):
    """What can come first, and what after each of these."""
    options = sorted(set(re.findall(r"(?<![\w-])--[a-z][\w-]*(?:\.\w+)?", text)) - {"--section.key"})
    after = {}
    for line in text.splitlines():
        command = re.match(r"  ([a-z][a-z-]*)((?: [a-z][a-z|-]*)*)(?: |$)", line)
        if command and not line.startswith("   "):
            nexts = command.group(2).split()[:1]
            after.setdefault(command.group(1), []).extend(nexts[0].split("|") if nexts else [])
    return options, after


def completion(program, text):
    options, after = words_of(text)
    name = "_" + program.replace("-", "_")
    cases = "".join(
        f"    {first}) words='{' '.join(dict.fromkeys(nexts))}' ;;\n" for first, nexts in after.items() if nexts
    )
    return f"""# bash completion of {program}; made of its --help
{name}() {{
  local words='{' '.join(after)}' word=${{COMP_WORDS[COMP_CWORD]}}
  if [ "$COMP_CWORD" -gt 1 ]; then words=; fi
  if [ "$COMP_CWORD" -eq 2 ]; then
    case ${{COMP_WORDS[1]}} in
{cases}    esac
  fi
  case $word in -*) words='{' '.join(options)}' ;; esac
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
}}
complete -o default -F {name} {program}
"""


def main():
    what, program, version, date = sys.argv[1:]
    text = sys.stdin.read()
    sys.stdout.write(manual(program, version, date, text) if what == "man" else completion(program, text))


if __name__ == "__main__":
    main()

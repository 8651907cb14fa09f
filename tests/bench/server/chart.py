# SPDX-License-Identifier: GPL-3.0-or-later
"""The figures of a run as one picture, SVG: what a delivery costs each server, and how that moves as a server grows.

Costs are drawn on a logarithmic scale, because the servers are up to a hundred times apart; each bar has its figure and a
line from the least to the most of the rounds."""

import html
import math

from report import short

WIDTH, LEFT, RIGHT = 920, 210, 90
BAR, GAP, HEAD = 18, 6, 44
COLOURS = {"tertulia": "#0f766e", "raw stored": "#94a3b8", "raw": "#cbd5e1", "nats": "#f59e0b", "go": "#6366f1"}
TEXT, QUIET, PAPER = "#1f2937", "#6b7280", "#ffffff"


class Picture:
    """Lines of SVG, and how far down they reach."""

    def __init__(self, title):
        self.lines, self.y, self.title = [], 40, title
        self.text(24, 30, title, size=18, weight=600)

    def text(self, x, y, words, size=13, weight=400, fill=TEXT, anchor="start"):
        self.lines.append(f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" font-weight="{weight}" fill="{fill}" '
                          f'text-anchor="{anchor}">{html.escape(words)}</text>')

    def box(self, x, y, width, height, fill):
        self.lines.append(f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(1, width):.1f}" height="{height}" rx="3" fill="{fill}"/>')

    def stroke(self, x, y, to_x, to_y, colour, width=1.5):
        self.lines.append(f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{to_x:.1f}" y2="{to_y:.1f}" stroke="{colour}" stroke-width="{width}"/>')

    def done(self):
        height = self.y + 24
        return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" '
                f'font-family="sans-serif" role="img"><title>{html.escape(self.title)}</title>'
                f'<rect width="{WIDTH}" height="{height}" fill="{PAPER}"/>\n' + "\n".join(self.lines) + "\n</svg>\n")


def scale(values):
    """Where a value lies between the decades that hold them all, from 0 to 1."""
    low = math.floor(math.log10(min(values)) - 0.2)
    high = math.ceil(math.log10(max(values)) + 0.01)
    return lambda value: (math.log10(value) - low) / (high - low)


def costs(picture, workload, found, at):
    """A bar for each server of a workload."""
    spreads = {server: figures[workload.figure] for server, figures in found["servers"].items()}
    room = WIDTH - LEFT - RIGHT
    picture.y += HEAD
    picture.text(24, picture.y - 12, workload.name, size=14, weight=600)
    for server, spread in sorted(spreads.items(), key=lambda one: one[1]["median"]):
        y, middle = picture.y, picture.y + BAR / 2
        picture.text(LEFT - 10, y + 14, server, anchor="end")
        picture.box(LEFT, y, room * at(spread["median"]), BAR, COLOURS.get(server, QUIET))
        picture.stroke(LEFT + room * at(spread["min"]), middle, LEFT + room * at(spread["max"]), middle, TEXT)
        picture.text(LEFT + room * max(at(spread["max"]), at(spread["median"])) + 8, y + 14, short(spread["median"]), fill=QUIET)
        picture.y += BAR + GAP


def drawn(found, workloads):
    """The SVG of all workloads that count costs of deliveries; nothing if there is none of them in the figures."""
    wanted = [one for one in workloads if one.figure == "cpu_per_million" and found.get(one.name, {}).get("servers")]
    if not wanted:
        return ""
    spreads = [figures[one.figure] for one in wanted for figures in found[one.name]["servers"].values()]
    at = scale([spread["min"] for spread in spreads] + [spread["max"] for spread in spreads])
    picture = Picture("CPU seconds per 1,000,000 deliveries")
    picture.y += 12
    picture.text(24, picture.y, "Less is better; logarithmic. Tertulia and “raw stored” write each message to the disk before it is "
                 "passed on, the others keep nothing.", fill=QUIET)
    for workload in wanted:
        costs(picture, workload, found[workload.name], at)
    return picture.done()

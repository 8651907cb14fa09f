#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes words.hashes, the list of what passwords must not be made of, from the frequency lists of zxcvbn.

Usage: make.py FREQUENCY_LISTS.PY > words.hashes. That file is in the Debian package python3-zxcvbn (4.4.28), MIT, see
LICENSE.zxcvbn: 30,000 leaked passwords, names, surnames, and words of the English Wikipedia and of films.

Of each word only the first five bytes of its BLAKE2b-256 are kept, sorted: small, quick to search, and nobody has to
read what people choose. A word that is not in the list is taken for one that is once in ten million times."""

import hashlib
import importlib.util
import sys

HASH_BYTES = 5
SHORTEST = 4  # with less there is nothing to build on
SHORTEST_PLAIN_WORD = 5


def words(lists):
    for name in ("passwords", "female_names", "male_names", "surnames"):
        yield from (word for word in lists[name] if len(word) >= SHORTEST)
    for name in ("english_wikipedia", "us_tv_and_film"):
        yield from (word for word in lists[name] if len(word) >= SHORTEST_PLAIN_WORD)


def main():
    spec = importlib.util.spec_from_file_location("frequency_lists", sys.argv[1])
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    hashes = {hashlib.blake2b(word.casefold().encode(), digest_size=32).digest()[:HASH_BYTES] for word in words(module.FREQUENCY_LISTS)}
    sys.stdout.buffer.write(b"".join(sorted(hashes)))


if __name__ == "__main__":
    main()

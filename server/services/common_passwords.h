// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a password is one that programs try first: a leaked one, a name or a word, also with figures and signs around
// it, with figures for letters, or several times in a row. The words are a resource of hashes (common_passwords/make.py
// says from where); passphrases that are long enough to be on lists by themselves are named in the source.
// Pure function, any thread.
#pragma once

#include <QString>

namespace tertulia {

/// `folded`: the password case-folded.
bool isCommonPassword(const QString& folded);

} // namespace tertulia

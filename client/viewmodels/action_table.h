// SPDX-License-Identifier: GPL-3.0-or-later
// The commands and the keys they come with. A new one is a line here and an ActionHandler where it is done.
// Keys are those that hands know from other chats; where the desktop has its own (QKeySequence::StandardKey), that one.
// Keys with a sign that some keyboards write with Shift or AltGr (/ \ [ ] . >) get a second binding without.
// Values; any thread.
#pragma once

#include <QKeySequence>
#include <QStringList>

#include <vector>

namespace tertulia {

enum class ActionGroup { General, Navigation, Conversation, Writing, Message };

/// Where the focus must be. App and Chat are always in force together with each of the others.
enum class ActionContext { App, Chat, Writing, Message };

struct ActionSpec
{
    const char* id;
    const char* name; ///< in English, see Actions::nameOf()
    ActionGroup group;
    ActionContext context;
    const char* keys = ""; ///< separated by blanks
    QKeySequence::StandardKey standard = QKeySequence::UnknownKey;
    bool fixed = false; ///< heard by a part of the window itself, not by a shortcut
};

const std::vector<ActionSpec>& actionTable();
/// What a command comes with, as portable text, each once.
QStringList defaultKeys(const ActionSpec& spec);

} // namespace tertulia

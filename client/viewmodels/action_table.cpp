// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/action_table.h"

#include <QCoreApplication>

namespace tertulia {

using namespace Qt::StringLiterals;
using Group = ActionGroup;
using In = ActionContext;

namespace {

constexpr auto none = QKeySequence::UnknownKey;

constexpr ActionSpec all[] = {
    {"app.settings", QT_TRANSLATE_NOOP("tertulia::Actions", "Settings"), Group::General, In::App, "Ctrl+,",
     QKeySequence::Preferences},
    {"app.shortcuts", QT_TRANSLATE_NOOP("tertulia::Actions", "Keyboard shortcuts"), Group::General, In::App, "Ctrl+/ ?",
     QKeySequence::HelpContents},
    {"app.zoom_in", QT_TRANSLATE_NOOP("tertulia::Actions", "Larger"), Group::General, In::App,
     "Ctrl+=", QKeySequence::ZoomIn},
    {"app.zoom_out", QT_TRANSLATE_NOOP("tertulia::Actions", "Smaller"), Group::General, In::App, "",
     QKeySequence::ZoomOut},
    {"app.zoom_reset", QT_TRANSLATE_NOOP("tertulia::Actions", "Usual size"), Group::General, In::App, "Ctrl+0"},
    {"app.next_pane", QT_TRANSLATE_NOOP("tertulia::Actions", "To the next part of the window"), Group::General, In::App,
     "F6"},
    {"app.previous_pane", QT_TRANSLATE_NOOP("tertulia::Actions", "To the previous part of the window"), Group::General,
     In::App, "Shift+F6"},
    {"app.do_not_disturb", QT_TRANSLATE_NOOP("tertulia::Actions", "Do not disturb, on or off"), Group::General,
     In::App},
    {"app.close", QT_TRANSLATE_NOOP("tertulia::Actions", "Close the window"), Group::General, In::App, "Ctrl+W"},
    {"app.quit", QT_TRANSLATE_NOOP("tertulia::Actions", "Quit"), Group::General, In::App, "Ctrl+Q"},
    {"account.1", QT_TRANSLATE_NOOP("tertulia::Actions", "First account"), Group::General, In::App, "Ctrl+1"},
    {"account.2", QT_TRANSLATE_NOOP("tertulia::Actions", "Second account"), Group::General, In::App, "Ctrl+2"},
    {"account.3", QT_TRANSLATE_NOOP("tertulia::Actions", "Third account"), Group::General, In::App, "Ctrl+3"},
    {"account.4", QT_TRANSLATE_NOOP("tertulia::Actions", "Fourth account"), Group::General, In::App, "Ctrl+4"},
    {"account.5", QT_TRANSLATE_NOOP("tertulia::Actions", "Fifth account"), Group::General, In::App, "Ctrl+5"},
    {"account.6", QT_TRANSLATE_NOOP("tertulia::Actions", "Sixth account"), Group::General, In::App, "Ctrl+6"},
    {"account.7", QT_TRANSLATE_NOOP("tertulia::Actions", "Seventh account"), Group::General, In::App, "Ctrl+7"},
    {"account.8", QT_TRANSLATE_NOOP("tertulia::Actions", "Eighth account"), Group::General, In::App, "Ctrl+8"},
    {"account.9", QT_TRANSLATE_NOOP("tertulia::Actions", "Ninth account"), Group::General, In::App, "Ctrl+9"},

    {"go.switcher", QT_TRANSLATE_NOOP("tertulia::Actions", "Go to a conversation"), Group::Navigation, In::Chat,
     "Ctrl+K"},
    {"go.people", QT_TRANSLATE_NOOP("tertulia::Actions", "Go to a person"), Group::Navigation, In::Chat,
     "Ctrl+Shift+K"},
    {"go.new", QT_TRANSLATE_NOOP("tertulia::Actions", "New conversation"), Group::Navigation, In::Chat, "",
     QKeySequence::New},
    {"go.previous", QT_TRANSLATE_NOOP("tertulia::Actions", "Previous conversation"), Group::Navigation, In::Chat,
     "Alt+Up Ctrl+PgUp"},
    {"go.next", QT_TRANSLATE_NOOP("tertulia::Actions", "Next conversation"), Group::Navigation, In::Chat,
     "Alt+Down Ctrl+PgDown"},
    {"go.previous_unread", QT_TRANSLATE_NOOP("tertulia::Actions", "Previous unread conversation"), Group::Navigation,
     In::Chat, "Alt+Shift+Up"},
    {"go.next_unread", QT_TRANSLATE_NOOP("tertulia::Actions", "Next unread conversation"), Group::Navigation, In::Chat,
     "Alt+Shift+Down"},
    {"go.previous_mention", QT_TRANSLATE_NOOP("tertulia::Actions", "Previous conversation with a mention"),
     Group::Navigation, In::Chat, "Ctrl+Alt+Shift+Up"},
    {"go.next_mention", QT_TRANSLATE_NOOP("tertulia::Actions", "Next conversation with a mention"), Group::Navigation,
     In::Chat, "Ctrl+Alt+Shift+Down"},
    {"go.recent", QT_TRANSLATE_NOOP("tertulia::Actions", "Conversation used before this one"), Group::Navigation,
     In::Chat, "Ctrl+Tab"},
    {"go.back", QT_TRANSLATE_NOOP("tertulia::Actions", "Back"), Group::Navigation, In::Chat, "Alt+Left"},
    {"go.forward", QT_TRANSLATE_NOOP("tertulia::Actions", "Forward"), Group::Navigation, In::Chat, "Alt+Right"},
    {"go.search", QT_TRANSLATE_NOOP("tertulia::Actions", "Search everywhere"), Group::Navigation, In::Chat,
     "Ctrl+Shift+F"},
    {"go.threads", QT_TRANSLATE_NOOP("tertulia::Actions", "Threads"), Group::Navigation, In::Chat, "Ctrl+Shift+T"},
    {"go.mentions", QT_TRANSLATE_NOOP("tertulia::Actions", "Mentions"), Group::Navigation, In::Chat, "Ctrl+Shift+M"},
    {"go.unread", QT_TRANSLATE_NOOP("tertulia::Actions", "Everything unread"), Group::Navigation, In::Chat,
     "Ctrl+Shift+A"},
    {"view.left_panel", QT_TRANSLATE_NOOP("tertulia::Actions", "Show or hide the conversations"), Group::Navigation,
     In::Chat, "Ctrl+Shift+D"},
    {"view.right_panel", QT_TRANSLATE_NOOP("tertulia::Actions", "Show or hide the panel at the right"),
     Group::Navigation, In::Chat, "Ctrl+. F9"},
    {"view.beside", QT_TRANSLATE_NOOP("tertulia::Actions", "Two conversations side by side, or one"), Group::Navigation,
     In::Chat, "Ctrl+\\ Ctrl+Shift+Y"},
    {"view.window", QT_TRANSLATE_NOOP("tertulia::Actions", "This conversation in a window of its own"),
     Group::Navigation, In::Chat, "Ctrl+Shift+O"},

    {"room.write", QT_TRANSLATE_NOOP("tertulia::Actions", "To the place where one writes; there, mark as read"),
     Group::Conversation, In::Chat, "Escape"},
    {"room.search", QT_TRANSLATE_NOOP("tertulia::Actions", "Search in this conversation"), Group::Conversation,
     In::Chat, "", QKeySequence::Find},
    {"room.mark_read", QT_TRANSLATE_NOOP("tertulia::Actions", "Mark as read"), Group::Conversation, In::Chat},
    {"room.mark_all_read", QT_TRANSLATE_NOOP("tertulia::Actions", "Mark everything as read"), Group::Conversation,
     In::Chat, "Shift+Escape"},
    {"room.oldest_unread", QT_TRANSLATE_NOOP("tertulia::Actions", "To the first unread message"), Group::Conversation,
     In::Chat, "Shift+PgUp"},
    {"room.latest", QT_TRANSLATE_NOOP("tertulia::Actions", "To the latest message"), Group::Conversation, In::Chat,
     "Ctrl+End"},
    {"room.attach", QT_TRANSLATE_NOOP("tertulia::Actions", "Attach a file"), Group::Conversation, In::Chat,
     "Ctrl+U Ctrl+Shift+U"},
    {"room.emoji", QT_TRANSLATE_NOOP("tertulia::Actions", "Choose an emoji"), Group::Conversation, In::Chat,
     "Ctrl+Shift+E"},
    {"room.react_last", QT_TRANSLATE_NOOP("tertulia::Actions", "React to the last message"), Group::Conversation,
     In::Chat, "Ctrl+Shift+\\ Ctrl+Shift+R"},

    {"write.send", QT_TRANSLATE_NOOP("tertulia::Actions", "Send"), Group::Writing, In::Writing, "Return", none, true},
    {"write.new_line", QT_TRANSLATE_NOOP("tertulia::Actions", "New line"), Group::Writing, In::Writing, "Shift+Return",
     none, true},
    {"write.edit_last", QT_TRANSLATE_NOOP("tertulia::Actions", "Change my last message (in an empty field)"),
     Group::Writing, In::Writing, "Up", none, true},
    {"write.reply_last", QT_TRANSLATE_NOOP("tertulia::Actions", "Reply to the last message"), Group::Writing,
     In::Writing, "Shift+Up"},
    {"write.bold", QT_TRANSLATE_NOOP("tertulia::Actions", "Bold"), Group::Writing, In::Writing, "", QKeySequence::Bold},
    {"write.italic", QT_TRANSLATE_NOOP("tertulia::Actions", "Italic"), Group::Writing, In::Writing, "",
     QKeySequence::Italic},
    {"write.strike", QT_TRANSLATE_NOOP("tertulia::Actions", "Strike through"), Group::Writing, In::Writing,
     "Ctrl+Shift+X"},
    {"write.code", QT_TRANSLATE_NOOP("tertulia::Actions", "Code"), Group::Writing, In::Writing, "Ctrl+E"},
    {"write.code_block", QT_TRANSLATE_NOOP("tertulia::Actions", "Code block"), Group::Writing, In::Writing,
     "Ctrl+Shift+C"},
    {"write.link", QT_TRANSLATE_NOOP("tertulia::Actions", "Link"), Group::Writing, In::Writing, "Ctrl+Shift+L"},
    {"write.quote", QT_TRANSLATE_NOOP("tertulia::Actions", "Quote"), Group::Writing, In::Writing,
     "Ctrl+Shift+> Ctrl+Shift+B Ctrl+Shift+9"},
    {"write.paste_plain", QT_TRANSLATE_NOOP("tertulia::Actions", "Paste without formatting"), Group::Writing,
     In::Writing, "Ctrl+Shift+V"},
    {"write.older", QT_TRANSLATE_NOOP("tertulia::Actions", "What I sent before"), Group::Writing, In::Writing,
     "Ctrl+Up"},
    {"write.newer", QT_TRANSLATE_NOOP("tertulia::Actions", "What I sent after that"), Group::Writing, In::Writing,
     "Ctrl+Down"},

    {"message.reply", QT_TRANSLATE_NOOP("tertulia::Actions", "Reply"), Group::Message, In::Message, "R", none, true},
    {"message.thread", QT_TRANSLATE_NOOP("tertulia::Actions", "Reply in thread"), Group::Message, In::Message, "T",
     none, true},
    {"message.react", QT_TRANSLATE_NOOP("tertulia::Actions", "Add a reaction"), Group::Message, In::Message, "+", none,
     true},
    {"message.edit", QT_TRANSLATE_NOOP("tertulia::Actions", "Change"), Group::Message, In::Message, "E", none, true},
    {"message.copy", QT_TRANSLATE_NOOP("tertulia::Actions", "Copy the text"), Group::Message, In::Message, "C", none,
     true},
    {"message.open", QT_TRANSLATE_NOOP("tertulia::Actions", "Open the link in it"), Group::Message, In::Message, "O",
     none, true},
    {"message.link", QT_TRANSLATE_NOOP("tertulia::Actions", "Copy the link"), Group::Message, In::Message, "L", none,
     true},
    {"message.forward", QT_TRANSLATE_NOOP("tertulia::Actions", "Forward"), Group::Message, In::Message, "F", none,
     true},
    {"message.pin", QT_TRANSLATE_NOOP("tertulia::Actions", "Pin, or unpin"), Group::Message, In::Message, "P", none,
     true},
    {"message.save", QT_TRANSLATE_NOOP("tertulia::Actions", "Save for later, or no longer"), Group::Message,
     In::Message, "S", none, true},
    {"message.unread", QT_TRANSLATE_NOOP("tertulia::Actions", "Mark as unread from here"), Group::Message, In::Message,
     "U", none, true},
    {"message.day", QT_TRANSLATE_NOOP("tertulia::Actions", "Jump to a day"), Group::Message, In::Message, "J", none,
     true},
    {"message.delete", QT_TRANSLATE_NOOP("tertulia::Actions", "Delete"), Group::Message, In::Message, "Delete", none,
     true},
    {"message.menu", QT_TRANSLATE_NOOP("tertulia::Actions", "Everything that can be done with it"), Group::Message,
     In::Message, "Return", none, true},
};

} // namespace

const std::vector<ActionSpec>& actionTable()
{
    static const std::vector<ActionSpec> table(std::begin(all), std::end(all));
    return table;
}

QStringList defaultKeys(const ActionSpec& spec)
{
    QStringList keys;
    const auto add = [&keys](const QKeySequence& sequence) {
        const QString text = sequence.toString(QKeySequence::PortableText);
        if (!text.isEmpty() && !keys.contains(text))
            keys.append(text);
    };
    if (spec.standard != QKeySequence::UnknownKey)
        for (const QKeySequence& sequence : QKeySequence::keyBindings(spec.standard))
            add(sequence);
    const QStringList own = QString::fromLatin1(spec.keys).split(u' ', Qt::SkipEmptyParts);
    for (const QString& text : own)
        add(QKeySequence(text, QKeySequence::PortableText));
    return keys;
}

} // namespace tertulia

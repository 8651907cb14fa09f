// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cache/message_words.h"

#include <QCoreApplication>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

class SystemNotes
{
    Q_DECLARE_TR_FUNCTIONS(SystemNotes)
};

} // namespace

QString wordsOf(const MessageRecord& message)
{
    if (!message.body.isEmpty() || message.deleted)
        return message.body;
    if (message.forwarded && !message.forwarded->body.isEmpty())
        return message.forwarded->body;
    QStringList names;
    for (const Attachment& file : message.attachments)
        names.append(file.name);
    return names.join(u'\n');
}

QString noteText(const MessageRecord& message, const std::function<QString(UserId)>& nameOf)
{
    if (!message.system)
        return {};
    const SystemNote& note = *message.system;
    const QString who = nameOf(message.author);
    const QString whom = note.user ? nameOf(*note.user) : QString{};
    switch (note.kind) {
    case SystemKind::Added:
        return note.user == message.author ? SystemNotes::tr("%1 joined").arg(who)
                                           : SystemNotes::tr("%1 added %2").arg(who, whom);
    case SystemKind::Left:
        return SystemNotes::tr("%1 left").arg(who);
    case SystemKind::Removed:
        return SystemNotes::tr("%1 removed %2").arg(who, whom);
    case SystemKind::Renamed:
        return SystemNotes::tr("%1 changed the name to “%2”").arg(who, note.text.value_or(QString{}));
    case SystemKind::Topic:
        return note.text.value_or(QString{}).isEmpty()
                   ? SystemNotes::tr("%1 removed the topic").arg(who)
                   : SystemNotes::tr("%1 changed the topic to “%2”").arg(who, *note.text);
    case SystemKind::Picture:
        return SystemNotes::tr("%1 changed the picture").arg(who);
    case SystemKind::Pinned:
        return SystemNotes::tr("%1 pinned a message").arg(who);
    case SystemKind::Retention:
        if (const int days = note.text.value_or(QString{}).toInt(); days > 0)
            return SystemNotes::tr("%1 lets messages be deleted after %n day(s)", nullptr, days).arg(who);
        return SystemNotes::tr("%1 lets messages be kept for ever").arg(who);
    }
    return {};
}

} // namespace tertulia

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cache/message_extras.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

struct Extras
{
    std::optional<MessageMentions> mentions{};
    std::optional<UserId> pinnedBy{};
    std::optional<Timestamp> pinnedAt{};
    std::optional<ForwardedFrom> forwarded{};
    std::optional<SystemNote> system{};
    std::optional<Poll> poll{};
    std::optional<bool> silent{};
    std::optional<ThreadSummary> thread{};
    std::optional<std::vector<Attachment>> attachments{};
    std::optional<std::vector<LinkPreview>> previews{};
    static constexpr auto fields = std::tuple{Field{"mentions", &Extras::mentions},
                                              Field{"pinned_by", &Extras::pinnedBy},
                                              Field{"pinned_at", &Extras::pinnedAt},
                                              Field{"forwarded", &Extras::forwarded},
                                              Field{"system", &Extras::system},
                                              Field{"poll", &Extras::poll},
                                              Field{"silent", &Extras::silent},
                                              Field{"thread", &Extras::thread},
                                              Field{"attachments", &Extras::attachments, ListRule{limits::attachments}},
                                              Field{"previews", &Extras::previews, ListRule{limits::linkPreviews}}};
    bool operator==(const Extras&) const = default;
};

class SystemNotes
{
    Q_DECLARE_TR_FUNCTIONS(SystemNotes)
};

} // namespace

QString extrasOf(const MessageRecord& message)
{
    Extras extras{message.mentions, message.pinnedBy, message.pinnedAt, message.forwarded, message.system,
                  message.poll,     message.silent,   message.thread,   std::nullopt,      std::nullopt};
    if (!message.attachments.empty())
        extras.attachments = message.attachments;
    if (!message.previews.empty())
        extras.previews = message.previews;
    if (extras == Extras{})
        return {};
    JsonWriter writer;
    encode(writer, extras);
    return QString::fromUtf8(writer.take());
}

void readExtras(const QString& text, MessageRecord& message)
{
    if (text.isEmpty())
        return;
    auto extras = decode<Extras>(QJsonDocument::fromJson(text.toUtf8()).object());
    if (!extras.ok())
        return;
    message.mentions = std::move(extras->mentions);
    message.pinnedBy = extras->pinnedBy;
    message.pinnedAt = extras->pinnedAt;
    message.forwarded = std::move(extras->forwarded);
    message.system = std::move(extras->system);
    message.poll = std::move(extras->poll);
    message.silent = extras->silent;
    message.thread = std::move(extras->thread);
    message.attachments = std::move(extras->attachments).value_or(std::vector<Attachment>{});
    message.previews = std::move(extras->previews).value_or(std::vector<LinkPreview>{});
}

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

// SPDX-License-Identifier: GPL-3.0-or-later
// Conversations and what was said in them.
#include "server/services/adoption.h"
#include "server/store/conversations.h"
#include "server/transfer/emoji_names.h"
#include "server/transfer/importer.h"
#include "server/transfer/transaction.h"

namespace tertulia::transfer {

using namespace Qt::StringLiterals;

namespace {

constexpr int fileNameLength = 120;

ConversationKind kindOf(const ImportedRoom& room, size_t members)
{
    switch (room.kind) {
    case ImportedRoom::Public:
    case ImportedRoom::Private:
        return ConversationKind::Room;
    case ImportedRoom::Group:
        return ConversationKind::Group;
    case ImportedRoom::Direct:
        break;
    }
    return members == 2 ? ConversationKind::Direct : ConversationKind::Group; // two accounts may be one person here
}

/// How many UTF-16 units of `text` fit into one message; at the end of a line if there is one.
qsizetype fittingLength(const QString& text)
{
    int points = 0;
    qsizetype bytes = 0;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype units = text.at(at).isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
        bytes += units == 2 ? 4 : text.at(at).unicode() < 0x80 ? 1 : text.at(at).unicode() < 0x800 ? 2 : 3;
        if (++points > limits::bodyLength || bytes > limits::bodyBytes)
            break;
        at += units;
    }
    if (at >= text.size())
        return at;
    const qsizetype line = text.lastIndexOf(u'\n', at - 1);
    return line > at / 2 ? line + 1 : at;
}

QStringList pieces(QString text)
{
    QStringList all;
    while (!text.isEmpty()) {
        const qsizetype length = fittingLength(text);
        const QString piece = text.left(length);
        if (!piece.trimmed().isEmpty())
            all += piece;
        text = text.mid(length);
    }
    return all;
}

} // namespace

Result<Done> Importer::writeRoom(Room& room)
{
    CHECK(beginRoom(room));
    TRY(const bool isWhole, writeMessages(room));
    if (!isWhole) {
        m_outcome.isWhole = false;
        return Done{};
    }
    return openRoom(room);
}

std::vector<UserId> Importer::membersOf(const ImportedRoom& room) const
{
    std::vector<UserId> members;
    const auto add = [&](bool mapped) { // those who can sign in come first: the first one leads
        for (const QString& name : room.members) {
            const auto person = m_people.constFind(name);
            if (person != m_people.constEnd() && person->isMapped == mapped &&
                std::find(members.begin(), members.end(), person->id) == members.end())
                members.push_back(person->id);
        }
    };
    add(true);
    add(false);
    if (room.kind == ImportedRoom::Group && members.size() > limits::groupMembers)
        members.resize(limits::groupMembers);
    return members;
}

QString Importer::titleOf(const ImportedRoom& room) const
{
    QString title = room.title;
    if (room.kind == ImportedRoom::Group || room.kind == ImportedRoom::Direct) {
        QStringList names;
        for (const QString& member : room.members)
            names += m_people.value(member).handle;
        title = names.join(u", "_s);
    }
    return adoption::cleanedName(title, limits::roomNameLength, u"import"_s);
}

Result<Done> Importer::beginRoom(Room& room)
{
    if (room.isKnown)
        return Done{};
    const ImportedRoom& imported = *room.imported;
    const auto members = membersOf(imported);
    adoption::Place place;
    place.kind = kindOf(imported, members.size());
    place.createdAt = imported.createdAt;
    if (place.kind == ConversationKind::Room) {
        TRY(place.space, spaceFor(imported.space));
    }
    if (place.kind == ConversationKind::Direct)
        place.directKey = store::directKey(members.front(), members.back());
    else {
        place.title = titleOf(imported);
        place.topic = adoption::cleanedTopic(imported.topic);
    }
    return inOneTransaction(m_db, m_clock, [&](Tx& tx) -> Result<Done> {
        if (!room.isAdopted) {
            TRY(room.id, adoption::place(tx, place));
        }
        return store::noteImported(tx.db, m_batch->id, named(ImportKind::Conversation, imported.id), room.id.text(),
                                   !room.isAdopted);
    });
}

/// False if it was told to stop before the end.
Result<bool> Importer::writeMessages(const Room& room)
{
    store::ImportStage::Item last;
    while (goesOn()) {
        TRY(const auto messages, m_collected.next(room.imported->id, last, m_wish.atOnce));
        if (messages.empty())
            return true;
        CHECK(inOneTransaction(m_db, m_clock, [&](Tx& tx) -> Result<Done> {
            for (const ImportedMessage& message : messages)
                CHECK(writeMessage(tx, room, message));
            return Done{};
        }));
    }
    return false;
}

QString Importer::bodyOf(const ImportedMessage& message) const
{
    QString body;
    qsizetype at = 0;
    while (true) {
        const qsizetype begin = message.body.indexOf(mentionBegin, at);
        const qsizetype end = begin < 0 ? -1 : message.body.indexOf(mentionEnd, begin);
        if (end < 0)
            return body + message.body.mid(at);
        const QString id = message.body.mid(begin + 1, end - begin - 1);
        const auto person = m_people.constFind(id);
        body += message.body.mid(at, begin - at) + u'@' + (person == m_people.constEnd() ? id : person->handle);
        at = end + 1;
    }
}

Result<Done> Importer::writeMessage(Tx& tx, const Room& room, const ImportedMessage& imported)
{
    if (room.isKnown) { // what a run before wrote of it is there
        TRY(const auto known, store::findImported(tx.db, named(ImportKind::Message, imported.id)));
        if (known)
            return Done{};
    }
    MessageRecord message;
    message.conversation = room.id;
    message.author = m_people.value(imported.author).id;
    message.createdAt = Timestamp{std::chrono::milliseconds{imported.atUs / 1000}};
    message.editedAt = imported.editedAt;
    message.deleted = imported.isDeleted;
    CHECK(findThread(tx, imported, message));
    TRY(const auto content, contentOf(imported));
    for (qsizetype i = 0; i < content.bodies.size(); ++i) {
        message.body = content.bodies.at(i);
        const QString id = i == 0 ? imported.id : u"%1#%2"_s.arg(imported.id).arg(i + 1);
        TRY(const auto written, adoption::message(tx, message, i == 0 ? content.files : std::vector<adoption::File>{}));
        CHECK(store::noteImported(tx.db, m_batch->id, named(ImportKind::Message, id), written.id.text(), true));
        ++m_outcome.messages;
        if (i == 0)
            CHECK(writeReactions(tx, written, imported));
    }
    if (content.bodies.size() > 1)
        m_collected.report().lose("messages", "too long for one: they become several", imported.id);
    return Done{};
}

/// What is said, in as many messages as it takes, and what hangs on the first of them. Files that were not found are
/// named.
Result<Importer::Content> Importer::contentOf(const ImportedMessage& imported)
{
    Content content;
    QString body = bodyOf(imported);
    for (const ImportedFile& file : imported.files) {
        TRY(const auto found, m_collected.stage().file(file.key()));
        if (found && !found->hash.isEmpty() && content.files.size() < limits::attachments) {
            content.files.push_back({file.name, {found->hash, found->bytes, found->type}});
            continue;
        }
        if (found && !found->hash.isEmpty())
            m_collected.report().lose("files", "more than a message carries", file.id);
        QString name = adoption::cleanedName(file.name, fileNameLength, u"file"_s);
        name.replace(u'[', u'(').replace(u']', u')');
        body += (body.isEmpty() ? u"📎 "_s : u"\n📎 "_s) + name;
    }
    if (!imported.isDeleted)
        content.bodies = pieces(body);
    if (content.bodies.isEmpty())
        content.bodies = {QString{}};
    return content;
}

Result<Done> Importer::writeReactions(Tx& tx, const MessageRecord& message, const ImportedMessage& imported)
{
    for (const ImportedReaction& reaction : imported.reactions) {
        const QString emoji = emojiOf(reaction.emoji);
        for (const QString& name : emoji.isEmpty() ? QStringList{} : reaction.users) {
            const auto person = m_people.constFind(name);
            const bool isKnown = person != m_people.constEnd();
            TRY(const bool isThere, isKnown ? adoption::react(tx, message, person->id, emoji) : Result<bool>(false));
            if (!isThere)
                m_collected.report().lose("reactions", "by nobody in the export, or too many", imported.id);
        }
    }
    return Done{};
}

/// Sets where it belongs, and what it answers.
Result<Done> Importer::findThread(Tx& tx, const ImportedMessage& imported, MessageRecord& message)
{
    if (imported.thread.isEmpty())
        return Done{};
    TRY(const auto known, store::findImported(tx.db, named(ImportKind::Message, imported.thread)));
    const auto root = known ? MessageId::fromText(known->objectId) : std::nullopt;
    if (!root) {
        m_collected.report().lose("threads", "their first message is not in the export", imported.thread);
        return Done{};
    }
    if (imported.isBroadcast) {
        message.replyTo = root;
        return Done{};
    }
    const QString name = u"thread:"_s + imported.thread;
    TRY(const auto thread, store::findImported(tx.db, named(ImportKind::Conversation, name)));
    TRY(message.conversation, adoption::threadOn(tx, *root));
    if (!thread)
        CHECK(store::noteImported(tx.db, m_batch->id, named(ImportKind::Conversation, name),
                                  message.conversation.text(), true));
    return Done{};
}

Result<Done> Importer::openRoom(const Room& room)
{
    const ImportedRoom& imported = *room.imported;
    const adoption::Opening opening{room.id, imported.kind == ImportedRoom::Public, imported.isArchived,
                                    membersOf(imported)};
    TRY(const auto leftOut, inOneTransaction(m_db, m_clock, [&](Tx& tx) -> Result<std::vector<UserId>> {
            TRY(auto out, adoption::open(tx, opening));
            CHECK(store::markImportDone(tx.db, named(ImportKind::Conversation, imported.id)));
            return out;
        }));
    if (!leftOut.empty())
        m_collected.report().lose("members of private rooms", "not in the space, or in too many places", imported.id,
                                  static_cast<int64_t>(leftOut.size()));
    return Done{};
}

} // namespace tertulia::transfer

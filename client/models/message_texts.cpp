// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/message_texts.h"

#include "client/cache/message_words.h"
#include "client/models/account_records.h"
#include "client/models/directory.h"
#include "client/models/link_names.h"
#include "client/models/spoken_time.h"
#include "client/text/safe_link.h"

#include <QDateTime>
#include <QUrl>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t namedReactors = 12;
constexpr auto customPrefix = "custom:"_L1;
constexpr auto picturePrefix = "image:"_L1;

/// One part of a line: what separates lines and parts is not in it.
QString part(const QString& text)
{
    return text.simplified();
}

QString encoded(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

/// At the picture provider; of a deleted one, the first letter of its name.
QString emojiAddress(const EmojiRecord& emoji)
{
    if (emoji.picture.startsWith(picturePrefix))
        return u"image://picture/avatar/%1?fill=1"_s.arg(encoded(emoji.picture.mid(picturePrefix.size())));
    return u"image://avatar/%1?name=%2&shape=square"_s.arg(emoji.id.text(), encoded(emoji.name));
}

bool isMine(const std::vector<UserId>& users, UserId self)
{
    return std::find(users.begin(), users.end(), self) != users.end();
}

} // namespace

void MessageTexts::setPlace(const AccountRecords* records, std::optional<SpaceId> space)
{
    m_records = records;
    m_space = space;
}

QHash<QString, QString> MessageTexts::linkNames(const MessageRecord& message) const
{
    QHash<QString, QString> names;
    QStringList written = text::ownLinks(message.body);
    if (message.forwarded)
        written += text::ownLinks(message.forwarded->body);
    for (const QString& link : std::as_const(written))
        if (const QString name = linkName(m_directory, link); !name.isEmpty())
            names.insert(link, name);
    return names;
}

text::Surroundings MessageTexts::surroundings(const MessageRecord& message) const
{
    text::Surroundings around;
    around.links = linkNames(message);
    if (message.mentions) {
        for (const UserId id : message.mentions->users)
            if (const UserRecord* user = m_directory.user(id); user != nullptr && !user->isDeleted())
                around.named.push_back({user->handle, u"person:"_s + id.text(), id == m_directory.self()});
        if (message.mentions->everyone)
            for (const QString& word : {u"everyone"_s, u"all"_s, u"room"_s})
                around.named.push_back({word, {}, true});
        if (message.mentions->here)
            around.named.push_back({u"here"_s, {}, true});
    }
    if (m_records == nullptr || !m_space)
        return around;
    const SpaceRow* space = m_directory.space(*m_space);
    if (message.mentions && !message.mentions->roles.empty())
        for (const RoleRecord& role : m_records->roles(*m_space)) {
            const auto& said = message.mentions->roles;
            if (std::find(said.begin(), said.end(), role.id) == said.end())
                continue;
            const bool holds =
                space != nullptr && std::any_of(space->standing.roles.begin(), space->standing.roles.end(),
                                                [&](const HeldRole& one) { return one.id == role.id; });
            around.named.push_back({role.name, {}, holds});
        }
    if (message.body.contains(u':') || (message.forwarded && message.forwarded->body.contains(u':')))
        for (const EmojiRecord& emoji : m_records->emoji(*m_space))
            around.emoji.insert(emoji.name, emojiAddress(emoji));
    return around;
}

text::Formatted MessageTexts::body(const MessageRecord& message) const
{
    if (message.deleted || message.system)
        return {};
    const text::Surroundings around = surroundings(message);
    if (!message.forwarded)
        return text::format(message.body, around);
    QStringList blocks;
    if (!message.body.isEmpty())
        blocks = text::blocksOf(message.body, around);
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(message.forwarded->at.time_since_epoch().count());
    blocks.append(u'F' + tr("Forwarded · %1 · %2").arg(m_directory.name(message.forwarded->author), dateAndTime(at)));
    for (QString& block : text::blocksOf(message.forwarded->body, around)) {
        block[0] = block.at(0) == u'-' ? u'T' : block.at(0).toUpper();
        blocks.append(block);
    }
    return {blocks.join(text::blockSeparator), false};
}

QString MessageTexts::spoken(const MessageRecord& message, text::Spoilers spoilers) const
{
    if (message.deleted || message.system)
        return {};
    QStringList parts;
    if (const QString own = message.forwarded ? message.body : wordsOf(message); !own.isEmpty())
        parts.append(text::plainText(own, spoilers));
    if (message.forwarded)
        parts.append(text::plainText(message.forwarded->body, spoilers));
    if (spoilers == text::Spoilers::Hidden) { // to be shown or heard, not to be kept
        for (QString& part : parts)
            part = withLinkNames(m_directory, part);
    }
    if (message.poll)
        parts += QStringList(message.poll->options.begin(), message.poll->options.end());
    return parts.join(u'\n');
}

QString MessageTexts::names(const std::vector<UserId>& users) const
{
    QStringList names;
    for (const UserId user : users) {
        if (names.size() == static_cast<qsizetype>(namedReactors))
            break;
        if (user == m_directory.self())
            names.prepend(tr("You"));
        else if (const QString name = m_directory.name(user); !name.isEmpty())
            names.append(part(name));
    }
    const auto more = static_cast<int>(users.size()) - static_cast<int>(names.size());
    return more > 0 && !names.isEmpty() ? tr("%1 and %n more", nullptr, more).arg(names.join(u", "_s))
                                        : names.join(u", "_s);
}

QString MessageTexts::picture(const QString& reaction) const
{
    if (m_records == nullptr || !reaction.startsWith(customPrefix))
        return {};
    const auto* emoji = m_records->find<EmojiRecord>(reaction.mid(customPrefix.size()));
    return emoji == nullptr ? u"image://avatar/?name=%3F&shape=square"_s : emojiAddress(*emoji);
}

QString MessageTexts::reactions(const MessageRow& message) const
{
    QStringList lines;
    for (const Reaction& reaction : message.reactions) {
        if (reaction.users.empty())
            continue;
        lines.append(QStringList{part(reaction.emoji), QString::number(reaction.users.size()),
                                 isMine(reaction.users, m_directory.self()) ? u"1"_s : u"0"_s, names(reaction.users),
                                 picture(reaction.emoji)}
                         .join(u'\t'));
    }
    return lines.join(u'\n');
}

QString MessageTexts::poll(const MessageRow& message, bool mayClose) const
{
    const auto& poll = message.record.poll;
    if (!poll || message.record.deleted)
        return {};
    std::vector<int> counts(poll->options.size());
    std::vector<bool> mine(poll->options.size());
    for (const Vote& vote : message.votes)
        for (const int option : vote.options)
            if (option >= 0 && option < static_cast<int>(counts.size())) {
                ++counts.at(static_cast<size_t>(option));
                mine.at(static_cast<size_t>(option)) =
                    mine.at(static_cast<size_t>(option)) || vote.user == m_directory.self();
            }
    const auto voters = std::count_if(message.votes.begin(), message.votes.end(),
                                      [](const Vote& vote) { return !vote.options.empty(); });
    const auto flag = [](bool value) { return value ? u"1"_s : u"0"_s; };
    QStringList lines{QStringList{
        poll->closedAt ? u"closed"_s : u"open"_s, flag(poll->multiple), QString::number(voters),
        poll->endsAt ? QString::number(poll->endsAt->time_since_epoch().count()) : QString{}, flag(mayClose)}
                          .join(u'\t')};
    for (size_t i = 0; i < counts.size(); ++i)
        lines.append(
            QStringList{QString::number(counts.at(i)), flag(mine.at(i)), part(poll->options.at(i))}.join(u'\t'));
    return lines.join(u'\n');
}

QString MessageTexts::previews(const MessageRecord& message)
{
    QStringList lines;
    if (!message.deleted)
        for (const LinkPreview& one : message.previews)
            if (!one.title.isEmpty() || !one.description.isEmpty())
                lines.append(
                    QStringList{part(one.url), part(one.site), part(one.title), part(one.description)}.join(u'\t'));
    return lines.join(u'\n');
}

QString MessageTexts::person(UserId user) const
{
    return QStringList{user.text(), part(m_directory.name(user)), m_directory.image(user)}.join(u'\t');
}

QStringList MessageTexts::reactionPeople(const MessageRow& message) const
{
    QStringList lines;
    for (const Reaction& reaction : message.reactions) {
        const QString address = picture(reaction.emoji);
        lines.append(QStringList{u"#"_s, address.isEmpty() ? reaction.emoji : address}.join(u'\t'));
        for (const UserId user : reaction.users)
            lines.append(person(user));
    }
    return lines;
}

QStringList MessageTexts::votePeople(const MessageRow& message) const
{
    QStringList lines;
    const auto& poll = message.record.poll;
    for (size_t i = 0; poll && i < poll->options.size(); ++i) {
        lines.append(QStringList{u"#"_s, part(poll->options.at(i))}.join(u'\t'));
        for (const Vote& vote : message.votes)
            if (std::find(vote.options.begin(), vote.options.end(), static_cast<int>(i)) != vote.options.end())
                lines.append(person(vote.user));
    }
    return lines;
}

} // namespace tertulia

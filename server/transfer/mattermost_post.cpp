// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transfer/mattermost_post.h"

#include "server/transfer/archive.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QMap>
#include <QRegularExpression>

namespace tertulia::transfer {

using namespace Qt::StringLiterals;

namespace {

constexpr int filesTaken = 50;
constexpr int reactionsTaken = 1000;
constexpr int64_t latestMs = 253'402'300'799'000; // the end of the year 9999

QString withMentions(const QString& text, const QSet<QString>& users)
{
    static const QRegularExpression mention(u"(?<![\\w@.-])@([a-z0-9][a-z0-9._-]*)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    QString out;
    qsizetype last = 0;
    auto found = mention.globalMatch(text);
    while (found.hasNext()) {
        const auto match = found.next();
        QString name = match.captured(1).toLower();
        qsizetype end = match.capturedEnd();
        while (!users.contains(name) && (name.endsWith(u'.') || name.endsWith(u'-') || name.endsWith(u'_'))) {
            name.chop(1); // a sentence ended there
            --end;
        }
        QString shown;
        if (users.contains(name))
            shown = mentionOf(name);
        else if (name == u"all"_s || name == u"channel"_s)
            shown = u"@room"_s;
        else
            continue;
        out += text.mid(last, match.capturedStart() - last) + shown;
        last = end;
    }
    return out + text.mid(last);
}

class Post
{
public:
    Post(const QJsonObject& json, QString room, const QSet<QString>& users, LossReport& report)
        : m_json(json), m_room(std::move(room)), m_users(users), m_report(report)
    {
    }

    std::optional<ImportedMessage> read()
    {
        const QString type = m_json.value(u"type"_s).toString();
        if (type.startsWith(u"system_"_s)) {
            m_report.lose("notices of Mattermost itself", "not brought over", type);
            return std::nullopt;
        }
        ImportedMessage message;
        message.room = m_room;
        message.author = m_json.value(u"user"_s).toString();
        const int64_t at = m_json.value(u"create_at"_s).toInteger();
        if (message.author.isEmpty() || at <= 0 || at > latestMs) {
            m_report.lose("messages", message.author.isEmpty() ? "no author" : "no time", m_room);
            return std::nullopt;
        }
        const QString text = m_json.value(u"message"_s).toString();
        message.atUs = at * 1000;
        message.id = nameOf(message, text);
        message.body = withMentions(withoutMarks(text), m_users);
        readRest(message);
        return message;
    }

private:
    [[nodiscard]] QString nameOf(const ImportedMessage& message, const QString& text) const
    {
        const QByteArray digest = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Blake2b_160).left(8);
        return u"%1/%2/%3/%4"_s.arg(m_room, QString::number(message.atUs / 1000), message.author,
                                    QString::fromLatin1(digest.toHex()));
    }

    void readRest(ImportedMessage& message)
    {
        const int64_t edited = m_json.value(u"edit_at"_s).toInteger();
        if (edited > 0 && edited <= latestMs) {
            message.editedAt = Timestamp{std::chrono::milliseconds{edited}};
            m_report.lose("earlier texts of edited messages", "the export has only the last one", message.id);
        }
        if (m_json.value(u"is_pinned"_s).toBool())
            m_report.lose("pins", "not brought over", message.id);
        if (m_json.value(u"props"_s).toObject().contains(u"attachments"_s))
            m_report.lose("cards of integrations", "not brought over", message.id);
        readReactions(message);
        for (const QJsonValue& value : m_json.value(u"attachments"_s).toArray())
            readFile(message, value.toObject().value(u"path"_s).toString());
    }

    void readReactions(ImportedMessage& message)
    {
        QMap<QString, QStringList> byEmoji;
        int count = 0;
        for (const QJsonValue& value : m_json.value(u"reactions"_s).toArray()) {
            const QJsonObject one = value.toObject();
            if (++count > reactionsTaken) {
                m_report.lose("reactions", "too many at one message", message.id);
                break;
            }
            byEmoji[one.value(u"emoji_name"_s).toString()] += one.value(u"user"_s).toString();
        }
        byEmoji.remove(QString{});
        for (auto it = byEmoji.begin(); it != byEmoji.end(); ++it)
            message.reactions.push_back({it.key(), it.value()});
    }

    void readFile(ImportedMessage& message, const QString& path)
    {
        if (!isInside(path))
            m_report.lose("files", "its name leads outside", path);
        else if (message.files.size() >= filesTaken)
            m_report.lose("files", "too many at one message", message.id);
        else
            message.files.push_back({path, path.section(u'/', -1), u"data/"_s + path});
    }

    const QJsonObject& m_json;
    const QString m_room;
    const QSet<QString>& m_users;
    LossReport& m_report;
};

} // namespace

Result<Done> takeMattermostPost(const QJsonObject& json, const QString& room, const QSet<QString>& users,
                                ImportSink& sink)
{
    auto root = Post(json, room, users, sink.report()).read();
    if (!root)
        return Done{};
    const QString id = root->id;
    CHECK(sink.take(std::move(*root)));
    for (const QJsonValue& value : json.value(u"replies"_s).toArray()) {
        const QJsonObject reply = value.toObject(); // Post keeps a reference
        auto message = Post(reply, room, users, sink.report()).read();
        if (!message)
            continue;
        message->thread = id;
        CHECK(sink.take(std::move(*message)));
    }
    return Done{};
}

} // namespace tertulia::transfer

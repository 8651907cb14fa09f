// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transfer/slack_message.h"

#include "server/transfer/slack_text.h"

#include <QJsonArray>

namespace tertulia::transfer {

using namespace Qt::StringLiterals;

namespace {

constexpr int slackFilesTaken = 50;
constexpr int slackReactionsTaken = 100;

/// What somebody said, whatever Slack calls it; all other kinds are the program's own.
bool isSaid(const QString& subtype)
{
    static const QStringList said{u""_s,
                                  u"me_message"_s,
                                  u"bot_message"_s,
                                  u"file_share"_s,
                                  u"file_comment"_s,
                                  u"file_mention"_s,
                                  u"thread_broadcast"_s,
                                  u"reply_broadcast"_s,
                                  u"slackbot_response"_s,
                                  u"tombstone"_s};
    return said.contains(subtype);
}

/// Programs put what they say into attachments: as lines of a quotation.
QString attachmentsAsText(const QJsonArray& attachments)
{
    QStringList lines;
    for (const QJsonValue& value : attachments) {
        const QJsonObject one = value.toObject();
        if (one.value(u"is_msg_unfurl"_s).toBool() || one.contains(u"from_url"_s))
            continue; // the preview of a link that stands in the text
        const QString title = one.value(u"title"_s).toString();
        const QString address = one.value(u"title_link"_s).toString();
        QStringList parts{one.value(u"pretext"_s).toString(),
                          title.isEmpty() || address.isEmpty() ? title : u"<%1|%2>"_s.arg(address, title),
                          one.value(u"text"_s).toString()};
        parts.removeAll(QString{});
        if (parts.isEmpty())
            parts += one.value(u"fallback"_s).toString();
        lines += parts.join(u'\n').split(u'\n');
    }
    lines.removeAll(QString{});
    return lines.isEmpty() ? QString{} : u"> "_s + lines.join(u"\n> "_s);
}

class Message
{
public:
    Message(const QJsonObject& json, const SlackPlace& place, LossReport& report)
        : m_json(json), m_place(place), m_report(report)
    {
    }

    std::optional<ImportedMessage> read()
    {
        const QString ts = text(u"ts"_s);
        const auto at = slackTime(ts);
        m_name = m_place.room + u'/' + ts;
        const QString subtype = text(u"subtype"_s);
        if (!isSaid(subtype)) {
            m_report.lose("notices of Slack itself", "not brought over", subtype);
            return std::nullopt;
        }
        if (!at) {
            m_report.lose("messages", "no time", m_place.room);
            return std::nullopt;
        }
        ImportedMessage message;
        message.id = m_name;
        message.room = m_place.room;
        message.atUs = *at;
        message.isDeleted = subtype == u"tombstone"_s;
        message.isBroadcast = subtype == u"thread_broadcast"_s || subtype == u"reply_broadcast"_s;
        if (!readAuthor(message)) {
            m_report.lose("messages", "no author", m_name);
            return std::nullopt;
        }
        const QString thread = text(u"thread_ts"_s);
        if (!thread.isEmpty() && thread != ts)
            message.thread = m_place.room + u'/' + thread;
        if (!message.isDeleted)
            readContent(message, subtype);
        return message;
    }

private:
    [[nodiscard]] QString text(const QString& key) const { return m_json.value(key).toString(); }

    bool readAuthor(ImportedMessage& message) const
    {
        const QJsonObject profile = m_json.value(u"user_profile"_s).toObject();
        message.author = text(u"user"_s);
        message.authorName = profile.value(u"real_name"_s).toString();
        if (!message.author.isEmpty())
            return true;
        message.authorName = text(u"username"_s);
        if (message.authorName.isEmpty())
            message.authorName = m_json.value(u"bot_profile"_s).toObject().value(u"name"_s).toString();
        message.author = text(u"bot_id"_s);
        if (message.author.isEmpty() && message.isDeleted)
            message.author = u"USLACKBOT"_s;
        return !message.author.isEmpty();
    }

    void readContent(ImportedMessage& message, const QString& subtype)
    {
        QString body = text(u"text"_s);
        if (body.trimmed().isEmpty())
            body = attachmentsAsText(m_json.value(u"attachments"_s).toArray());
        else if (m_json.value(u"attachments"_s).toArray().size() > 0)
            body = withAttachments(body);
        if (subtype == u"me_message"_s)
            body = u'_' + body + u'_';
        message.body = markdownOfSlack(body, [this](const QString& id) { return m_place.roomNames.value(id); });
        const auto edited = slackTime(m_json.value(u"edited"_s).toObject().value(u"ts"_s).toString());
        if (edited) {
            message.editedAt = Timestamp{std::chrono::milliseconds{*edited / 1000}};
            m_report.lose("earlier texts of edited messages", "the export has only the last one", m_name);
        }
        readReactions(message);
        readFiles(message);
    }

    [[nodiscard]] QString withAttachments(const QString& body) const
    {
        const QString more = attachmentsAsText(m_json.value(u"attachments"_s).toArray());
        return more.isEmpty() ? body : body + u'\n' + more;
    }

    void readReactions(ImportedMessage& message)
    {
        for (const QJsonValue& value : m_json.value(u"reactions"_s).toArray()) {
            const QJsonObject one = value.toObject();
            ImportedReaction reaction{one.value(u"name"_s).toString(), {}};
            for (const QJsonValue& user : one.value(u"users"_s).toArray())
                reaction.users += user.toString();
            if (reaction.emoji.isEmpty() || message.reactions.size() >= slackReactionsTaken)
                m_report.lose("reactions", "too many at one message", m_name);
            else
                message.reactions.push_back(std::move(reaction));
        }
    }

    void readFiles(ImportedMessage& message)
    {
        for (const QJsonValue& value : m_json.value(u"files"_s).toArray()) {
            const QJsonObject one = value.toObject();
            const QString mode = one.value(u"mode"_s).toString();
            ImportedFile file{one.value(u"id"_s).toString(), one.value(u"name"_s).toString(), {}};
            if (file.name.isEmpty())
                file.name = one.value(u"title"_s).toString();
            if (mode == u"tombstone"_s || mode == u"hidden_by_limit"_s)
                m_report.lose("files", "gone in Slack already", file.id);
            else if (message.files.size() >= slackFilesTaken)
                m_report.lose("files", "too many at one message", m_name);
            else
                message.files.push_back(std::move(file));
        }
    }

    const QJsonObject& m_json;
    const SlackPlace& m_place;
    LossReport& m_report;
    QString m_name{};
};

} // namespace

std::optional<int64_t> slackTime(const QString& ts)
{
    const qsizetype dot = ts.indexOf(u'.');
    bool isNumber = false;
    const int64_t seconds = QStringView{ts}.left(dot < 0 ? ts.size() : dot).toLongLong(&isNumber);
    if (!isNumber || seconds <= 0 || seconds > 253'402'300'799)
        return std::nullopt;
    int64_t micros = 0;
    if (dot >= 0) {
        micros = ts.mid(dot + 1).leftJustified(6, u'0', true).toLongLong(&isNumber);
        if (!isNumber || micros < 0)
            return std::nullopt;
    }
    return seconds * 1'000'000 + micros;
}

Result<Done> takeSlackMessage(const QJsonObject& json, const SlackPlace& place, ImportSink& sink)
{
    auto message = Message(json, place, sink.report()).read();
    if (!message)
        return Done{};
    return sink.take(std::move(*message));
}

} // namespace tertulia::transfer

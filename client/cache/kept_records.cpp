// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cache/kept_records.h"

#include <QJsonDocument>

namespace tertulia::records {

namespace {

using sql::Db;

/// One record in the form in which `changed` carries it.
struct KeptRecord
{
    std::vector<Record> records;
    static constexpr auto fields = std::tuple{Field{"records", &KeptRecord::records, ListRule{1}}};
};

QString keyOf(const SpaceRecord&)
{
    return QString{};
}
QString keyOf(const ConversationRecord&)
{
    return QString{};
}
QString keyOf(const PrivacyRecord&)
{
    return QString{};
}
QString keyOf(const NotifyPrefsRecord&)
{
    return QString{};
}
QString keyOf(const SpaceOrderRecord&)
{
    return QString{};
}
template<typename R>
requires requires(const R& r)
{
    r.id;
}
QString keyOf(const R& r)
{
    return r.id.text();
}
template<typename R>
requires(std::same_as<R, SpaceMemberRecord> || std::same_as<R, FriendRecord> || std::same_as<R, BlockRecord>) QString
    keyOf(const R& r)
{
    return r.user.text();
}
template<typename R>
requires(std::same_as<R, RoomRecord> || std::same_as<R, NotifySettingRecord> || std::same_as<R, UnreadFromRecord> ||
         std::same_as<R, DraftRecord>) QString keyOf(const R& r)
{
    return r.conversation.text();
}
QString keyOf(const SavedRecord& r)
{
    return r.message.text();
}

template<typename R>
constexpr bool isKept =
    !std::same_as<R, MessageRecord> && !std::same_as<R, MemberRecord> && !std::same_as<R, ReactionRecord> &&
    !std::same_as<R, VoteRecord> && !std::same_as<R, MembershipRecord> && !std::same_as<R, SpaceMembershipRecord> &&
    !std::same_as<R, ReadMarkRecord> && !std::same_as<R, CommandCallRecord>;

std::vector<Record> recordsOf(const std::vector<QByteArray>& texts)
{
    std::vector<Record> records;
    records.reserve(texts.size());
    for (const QByteArray& text : texts) {
        auto one = decode<KeptRecord>(QJsonDocument::fromJson(text).object());
        if (one.ok() && one->records.size() == 1)
            records.push_back(std::move(one->records.front()));
    }
    return records;
}

QByteArray textOf(const sql::Row& row)
{
    return row.text(0).toUtf8();
}

} // namespace

Result<bool> keep(Db& db, const StreamId& stream, const Record& record)
{
    return std::visit(
        [&]<typename R>(const R& one) -> Result<bool> {
            if constexpr (!isKept<R>) {
                return false;
            } else {
                JsonWriter writer;
                encode(writer, KeptRecord{{record}});
                TRY(const int64_t rows,
                    db.exec("INSERT INTO kept_records (stream, kind, id, record, rev) VALUES (?, ?, ?, ?, ?) "
                            "ON CONFLICT (stream, kind, id) DO UPDATE SET record = excluded.record, "
                            "rev = excluded.rev WHERE excluded.rev > kept_records.rev",
                            stream.text(), QLatin1StringView{R::tag}, keyOf(one), QString::fromUtf8(writer.take()),
                            one.rev));
                return rows > 0;
            }
        },
        record);
}

Result<std::vector<Record>> kept(Db& db, const StreamId& stream)
{
    TRY(const auto texts,
        db.many<QByteArray>("SELECT record FROM kept_records WHERE stream = ?", textOf, stream.text()));
    return recordsOf(texts);
}

Result<std::vector<Record>> keptOfAll(Db& db)
{
    TRY(const auto texts, db.many<QByteArray>("SELECT record FROM kept_records WHERE kind <> 'space_member'", textOf));
    return recordsOf(texts);
}

Result<Done> forgetKept(Db& db, const StreamId& stream)
{
    CHECK(db.exec("DELETE FROM kept_records WHERE stream = ?", stream.text()));
    return Done{};
}

} // namespace tertulia::records

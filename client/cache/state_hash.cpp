// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cache/state_hash.h"

#include "client/cache/kept_records.h"
#include "client/cache/row_queries.h"
#include "client/recorder/redaction.h"

#include <QCryptographicHash>

namespace tertulia {

namespace {

using sql::Db;
using sql::Row;

/// Lines that are hashed, each ended so that no two lists of lines look alike.
class Digest
{
public:
    void add(QByteArrayView line)
    {
        m_hash.addData(line.toByteArray());
        m_hash.addData(QByteArray(1, '\n'));
    }
    template<typename T>
    void addRedacted(T value)
    {
        redaction::redact(value);
        JsonWriter writer;
        encode(writer, value);
        add(writer.take());
    }
    [[nodiscard]] QString hex() const { return QString::fromLatin1(m_hash.result().toHex()); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

/// Tables without a text that a person wrote, column by column.
constexpr std::array plainTables{
    "SELECT stream || ' ' || rev || ' ' || low_seq || ' ' || first_seq || ' ' || last_seq FROM streams "
    "WHERE rev > 0 ORDER BY stream",
    "SELECT conversation || ' ' || user_id || ' ' || role || ' ' || joined_at || ' ' || gone || ' ' || rev "
    "FROM members ORDER BY conversation, user_id",
    "SELECT conversation || ' ' || kind || ' ' || COALESCE(space, '') || ' ' || gone || ' ' || rev "
    "FROM memberships ORDER BY conversation",
    "SELECT space || ' ' || gone || ' ' || rev FROM space_memberships ORDER BY space",
    "SELECT conversation || ' ' || seq || ' ' || rev FROM read_marks WHERE rev > 0 ORDER BY conversation",
    "SELECT message || ' ' || user_id || ' ' || options || ' ' || rev FROM votes ORDER BY message, user_id",
};

QString lineOf(const Row& row)
{
    return row.text(0);
}

Result<Done> addPlain(Db& db, Digest& digest)
{
    for (const char* const query : plainTables) {
        TRY(const auto lines, db.many<QString>(query, lineOf));
        digest.add(query);
        for (const QString& line : lines)
            digest.add(line.toUtf8());
    }
    return Done{};
}

Result<Done> addUsers(Db& db, Digest& digest)
{
    TRY(const auto ids,
        db.many<UserId>("SELECT id FROM users ORDER BY id", [](const Row& row) { return row.id<UserId>(0); }));
    TRY(auto users, rows::users(db, ids));
    for (UserRecord& user : users)
        digest.addRedacted(std::move(user));
    return Done{};
}

/// A thousand at a time: a history can be long.
Result<Done> addMessages(Db& db, Digest& digest)
{
    struct Held
    {
        ConversationId conversation;
        Seq first = 0;
        Seq last = 0;
    };
    TRY(const auto all, db.many<Held>("SELECT conversation, MIN(seq), MAX(seq) FROM messages GROUP BY conversation "
                                      "ORDER BY conversation",
                                      [](const Row& row) {
                                          return Held{row.id<ConversationId>(0), row.int64(1), row.int64(2)};
                                      }));
    constexpr Seq step = 1000;
    for (const Held& held : all)
        for (Seq from = held.first; from <= held.last; from += step) {
            TRY(auto messages,
                rows::messagesBetween(db, held.conversation, from, std::min(held.last, from + step - 1)));
            for (MessageRecord& message : messages)
                digest.addRedacted(std::move(message));
        }
    return Done{};
}

Result<Done> addReactions(Db& db, Digest& digest)
{
    TRY(auto lines, db.many<QString>("SELECT message, user_id, emoji, gone, rev FROM reactions", [](const Row& row) {
        return QStringList{row.text(0), row.text(1), redaction::pseudonymFor(row.text(2)),
                           QString::number(row.boolean(3)), QString::number(row.int64(4))}
            .join(u' ');
    }));
    std::ranges::sort(lines);
    for (const QString& line : lines)
        digest.add(line.toUtf8());
    return Done{};
}

Result<Done> addKept(Db& db, Digest& digest)
{
    TRY(const auto streams, db.many<QString>("SELECT DISTINCT stream FROM kept_records ORDER BY stream", lineOf));
    for (const QString& text : streams) {
        const auto stream = StreamId::fromText(text);
        if (!stream)
            continue;
        TRY(const auto kept, records::kept(db, *stream));
        QByteArrayList lines;
        for (Record record : kept) {
            redaction::redact(record);
            JsonWriter writer;
            encode(writer, record);
            lines.append(writer.take());
        }
        std::ranges::sort(lines);
        digest.add(text.toUtf8());
        for (const QByteArray& line : lines)
            digest.add(line);
    }
    return Done{};
}

} // namespace

Result<QString> stateHash(Db& db)
{
    Digest digest;
    CHECK(addPlain(db, digest));
    CHECK(addUsers(db, digest));
    CHECK(addMessages(db, digest));
    CHECK(addReactions(db, digest));
    CHECK(addKept(db, digest));
    return digest.hex();
}

} // namespace tertulia

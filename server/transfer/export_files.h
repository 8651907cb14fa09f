// SPDX-License-Identifier: GPL-3.0-or-later
// The files of an export inside their bundle: lines of records, pages of messages, the people named in them, and the
// index that leads to all. One thread at a time.
#pragma once

#include "server/transfer/exporter.h"
#include "shared/protocol/codec.h"
#include "shared/protocol/records.h"

#include <QHash>
#include <QStringList>

namespace tertulia::transfer {

class ExportFiles
{
public:
    explicit ExportFiles(Bundle& bundle) : m_bundle(bundle) {}

    Result<Done> beginLines(const QString& path);
    template<typename T>
    Result<Done> line(const T& record)
    {
        JsonWriter writer;
        encode(writer, record);
        return m_bundle.write(writer.take() + '\n');
    }

    /// The page before, if there is one, is whole.
    Result<Done> beginPage(const QString& title);
    Result<Done> show(const MessageRecord& message);
    Result<Done> heading(const QString& text);

    /// People by whom the pages call those who wrote.
    void know(const std::vector<UserRecord>& users);
    /// The first few of them.
    [[nodiscard]] QString peopleKnown() const;

    /// The files of a message are to be copied.
    void want(const MessageRecord& message);
    /// A piece of one; false when all are there. One that is gone since ends where it is.
    Result<bool> copySome(const ReadContent& read);

    /// Writes people.jsonl and the index, and ends the bundle.
    Result<Done> end(const QString& title, const QString& about);

private:
    Result<Done> endPage();

    Bundle& m_bundle;
    QHash<UserId, UserRecord> m_people{};
    QStringList m_lists{};
    std::vector<Attachment> m_wanted{}; ///< backwards
    int64_t m_copied = -1;              ///< bytes of the last of them; -1 = it is not begun
    int m_pages = 0;
    bool m_isInPage = false;
};

} // namespace tertulia::transfer

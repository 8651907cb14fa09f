// SPDX-License-Identifier: GPL-3.0-or-later
// An export as it was read: people, spaces and places in memory (bounded), messages staged on the disk in the order of
// time. Texts are cleaned here, and what cannot come over is reported here, so a dry run knows it too. One thread.
#pragma once

#include "server/store/import_stage.h"
#include "server/transfer/sink.h"

#include <QHash>

namespace tertulia::transfer {

class Collected final : public ImportSink
{
public:
    /// `stageFile` is used while this object lives.
    static Result<std::unique_ptr<Collected>> open(const QString& stageFile);

    Result<Done> take(ImportedUser user) override;
    Result<Done> take(ImportedSpace space) override;
    Result<Done> take(ImportedRoom room) override;
    Result<Done> take(ImportedMessage message) override;
    LossReport& report() override { return m_report; }

    /// Makes somebody of every name that members of places have and nobody else; when all is read.
    Result<Done> completePeople();

    [[nodiscard]] const std::vector<ImportedUser>& users() const { return m_users; }
    [[nodiscard]] const std::vector<ImportedSpace>& spaces() const { return m_spaces; }
    [[nodiscard]] const std::vector<ImportedRoom>& rooms() const { return m_rooms; }
    store::ImportStage& stage() { return *m_stage; }
    [[nodiscard]] int64_t messagesOf(const QString& room) const { return m_counts.value(room); }
    /// The next messages of a room after `last`, which is moved on; none at the end.
    Result<std::vector<ImportedMessage>> next(const QString& room, store::ImportStage::Item& last, int limit);

private:
    explicit Collected(std::unique_ptr<store::ImportStage> stage) : m_stage(std::move(stage)) {}
    Result<Done> noteContent(const ImportedMessage& message);

    std::unique_ptr<store::ImportStage> m_stage;
    LossReport m_report{};
    std::vector<ImportedUser> m_users{};
    QSet<QString> m_userIds{};
    std::vector<ImportedSpace> m_spaces{};
    std::vector<ImportedRoom> m_rooms{};
    QHash<QString, int64_t> m_counts{};
    int64_t m_memberNames = 0;
};

} // namespace tertulia::transfer

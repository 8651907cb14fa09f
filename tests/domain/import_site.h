// SPDX-License-Identifier: GPL-3.0-or-later
// A server with somebody to own what comes, and a folder for the export: imports as the command runs them.
#pragma once

#include "server/store/files.h"
#include "server/transfer/import_files.h"
#include "server/transfer/importer.h"
#include "server/transfer/slack.h"
#include "tests/domain/sample_exports.h"
#include "tests/domain/world.h"

#define TRY_OR_FAIL(target, expression)                                                                                \
    do {                                                                                                               \
        auto opened = (expression);                                                                                    \
        QVERIFY(opened.ok());                                                                                          \
        (target) = std::move(opened).value();                                                                          \
    } while (false)
#define MUST(result)                                                                                                   \
    do {                                                                                                               \
        const auto& wanted_ = (result);                                                                                \
        QVERIFY2(wanted_.ok(), wanted_.ok() ? "" : qPrintable(wanted_.error().field + u' ' + wanted_.error().detail)); \
    } while (false)

namespace tertulia::test {

using namespace Qt::StringLiterals;
using transfer::Collected;
using transfer::Importer;
using transfer::ImportOutcome;
using transfer::ImportWish;

struct Site
{
    explicit Site() : world(globalEngine()), owner(world.person("anna")) {}

    QString file(const char* name) const { return folder.filePath(QString::fromLatin1(name)); }
    ImportWish wish() const
    {
        ImportWish wanted;
        wanted.owner = u"anna"_s;
        return wanted;
    }
    Result<ImportOutcome> slack(ImportWish wanted)
    {
        TRY(collected, Collected::open(file("stage.db")));
        TRY(const QString name, transfer::readSlack(file("slack.zip"), *collected));
        wanted.source = u"slack:"_s + name;
        CHECK(readFiles("slack.zip", wanted.isDryRun));
        return Importer(*world.db, world.clock, *collected, std::move(wanted)).run();
    }
    Result<Done> readFiles(const char* name, bool isDryRun = false)
    {
        ContentStore contents(folder.filePath(u"files"_s));
        CHECK(contents.prepare());
        return transfer::ImportFiles(contents, *collected).readAll(file(name), isDryRun);
    }
    /// The content of an attachment, as it lies on the disk.
    QByteArray contentOf(const Attachment& attachment)
    {
        const auto row = store::findFile(*world.db, attachment.file);
        if (!row.ok() || !*row || !(*row)->content)
            return {};
        const auto bytes = ContentStore(folder.filePath(u"files"_s)).read((*row)->content->hash, 0, 100'000);
        return bytes.ok() ? *bytes : QByteArray{};
    }
    const transfer::LossReport& report() { return collected->report(); }
    int64_t count(sql::Text sql) { return world.rowCount(sql); }
    /// Everything that an import can make, in one line.
    QString size()
    {
        return u"%1 users, %2 spaces, %3 conversations, %4 messages, %5 imports, %6 batches, %7 members, %8 marks"_s
            .arg(count("SELECT COUNT(*) FROM users"))
            .arg(count("SELECT COUNT(*) FROM spaces"))
            .arg(count("SELECT COUNT(*) FROM conversations"))
            .arg(count("SELECT COUNT(*) FROM messages"))
            .arg(count("SELECT COUNT(*) FROM imports"))
            .arg(count("SELECT COUNT(*) FROM import_batches"))
            .arg(count("SELECT COUNT(*) FROM members"))
            .arg(count("SELECT COUNT(*) FROM read_marks"));
    }
    ConversationId titled(const char* title)
    {
        const auto found = world.db->one<ConversationId>(
            "SELECT id FROM conversations WHERE title = ?",
            [](const sql::Row& row) { return row.id<ConversationId>(0); }, QString::fromLatin1(title));
        return found.ok() && *found ? **found : ConversationId{};
    }
    QString handleOf(UserId user)
    {
        const auto found = world.db->one<QString>(
            "SELECT handle FROM users WHERE id = ?", [](const sql::Row& row) { return row.text(0); }, user);
        return found.ok() ? found->value_or(QString{}) : QString{};
    }
    UserId userCalled(const char* handle)
    {
        const auto found = world.db->one<UserId>(
            "SELECT id FROM users WHERE handle = ?", [](const sql::Row& row) { return row.id<UserId>(0); },
            QString::fromLatin1(handle));
        return found.ok() && *found ? **found : UserId{};
    }
    std::vector<MessageRecord> messages(const Actor& who, StreamId stream)
    {
        auto all = only<MessageRecord>(world.sync(who, stream).records);
        std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.seq < b.seq; });
        return all;
    }

    Actor bruno() { return {userCalled("bruno"), DeviceId::make()}; }
    SpaceId spaceId()
    {
        const auto found =
            world.db->one<SpaceId>("SELECT id FROM spaces", [](const sql::Row& row) { return row.id<SpaceId>(0); });
        return found.ok() && *found ? **found : SpaceId{};
    }

    QTemporaryDir folder{};
    World world;
    Actor owner;
    std::unique_ptr<Collected> collected{};
};

} // namespace tertulia::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/import_command.h"

#include "server/open_data.h"
#include "server/transfer/import_files.h"
#include "server/transfer/importer.h"
#include "server/transfer/mattermost.h"
#include "server/transfer/slack.h"
#include "server/transfer/undo.h"
#include "server/verb.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <atomic>
#include <csignal>
#include <cstdio>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype sourceLength = 120;

std::atomic<bool> wasAskedToStop{false};
static_assert(std::atomic<bool>::is_always_lock_free);

void askToStop(int /*signal*/)
{
    wasAskedToStop = true;
}

bool goesOn()
{
    return !wasAskedToStop;
}

void printJson(const QJsonObject& json)
{
    std::fputs(QJsonDocument(json).toJson(QJsonDocument::Indented).constData(), stdout);
}

/// KEY=HANDLE, several with commas or by repeating the option.
Result<QMap<QString, QString>> peopleOf(const CommandLine& line)
{
    QMap<QString, QString> people;
    for (const QString& option : line.options.values(u"map"_s)) {
        for (const QString& pair : option.split(u',', Qt::SkipEmptyParts)) {
            const qsizetype equals = pair.lastIndexOf(u'=');
            if (equals <= 0 || equals + 1 == pair.size())
                return Error::badField(u"map"_s, u"say --map NAME-THERE=HANDLE-HERE"_s);
            people.insert(pair.left(equals).trimmed(), pair.mid(equals + 1).trimmed());
        }
    }
    return people;
}

Result<QString> read(const QString& kind, const QString& file, transfer::Collected& collected)
{
    const auto name =
        kind == u"slack"_s ? transfer::readSlack(file, collected) : transfer::readMattermost(file, collected);
    if (!name.ok())
        return name.error();
    return kind + u':' + (name->isEmpty() ? u"export"_s : *name);
}

QJsonObject jsonOf(const transfer::ImportOutcome& outcome, const QString& source, transfer::Collected& collected)
{
    QJsonObject json = collected.report().json();
    json.insert(u"source"_s, source);
    json.insert(u"messages_written"_s, static_cast<qint64>(outcome.messages));
    json.insert(u"whole"_s, outcome.isWhole);
    if (outcome.batch)
        json.insert(u"batch"_s, outcome.batch->text());
    return json;
}

QString textOf(const transfer::ImportOutcome& outcome, bool isDryRun)
{
    if (isDryRun)
        return u"Nothing was written: this was a dry run.\n"_s;
    if (!outcome.batch)
        return u"Nothing new: nothing was written.\n"_s;
    const QString batch = u"import %1: %2 messages written\n"_s.arg(outcome.batch->text()).arg(outcome.messages);
    return outcome.isWhole ? batch : batch + u"It was stopped; the same command goes on.\n"_s;
}

Result<int> bringIn(const Config& config, const CommandLine& line)
{
    const QString kind = line.words.value(1);
    if (line.words.size() != 3)
        return Error::badField(u"import"_s, u"say: import %1 FILE --owner HANDLE [--dry-run]"_s.arg(kind));
    transfer::ImportWish wish;
    TRY(wish.people, peopleOf(line));
    wish.owner = line.options.value(u"owner"_s);
    wish.spaceName = line.options.value(u"space"_s);
    wish.isDryRun = line.options.contains(u"dry-run"_s);
    wish.goesOn = goesOn;
    TRY(const auto opened, openData(config, true));
    TRY(const auto collected, transfer::Collected::open(opened.data->file(u"import-stage.db"_s)));
    TRY(wish.source, read(kind, line.words.at(2), *collected));
    ContentStore contents(opened.data->file(u"files"_s));
    CHECK(contents.prepare());
    CHECK(transfer::ImportFiles(contents, *collected).readAll(line.words.at(2), wish.isDryRun));
    if (line.options.contains(u"source"_s))
        wish.source = kind + u':' + line.options.value(u"source"_s);
    wish.source.truncate(sourceLength);
    TRY(const auto outcome, transfer::Importer(*opened.db, SystemClock{}, *collected, wish).run());
    if (outcome.batch)
        CHECK(tellServers(config, *opened.db));
    if (line.options.contains(u"json"_s))
        printJson(jsonOf(outcome, wish.source, *collected));
    else
        print(collected->report().text() + textOf(outcome, wish.isDryRun));
    return outcome.isWhole ? exit_code::done : exit_code::failed;
}

QString timeOf(const std::optional<Timestamp>& at)
{
    return at ? QDateTime::fromMSecsSinceEpoch(at->time_since_epoch().count()).toUTC().toString(Qt::ISODate) : u"-"_s;
}

Result<int> list(const Config& config)
{
    TRY(const auto opened, openData(config, false));
    TRY(const auto batches, store::batches(*opened.db));
    for (const store::ImportBatch& batch : batches) {
        TRY(const int64_t messages, store::countImported(*opened.db, batch.id, ImportKind::Message));
        const QString state = batch.undoneAt     ? u"undone %1"_s.arg(timeOf(batch.undoneAt))
                              : batch.finishedAt ? u"finished %1"_s.arg(timeOf(batch.finishedAt))
                                                 : u"stopped before its end"_s;
        print(u"%1 %2 started %3 %4 messages %5\n"_s.arg(batch.id.text(), batch.source, timeOf(batch.startedAt), state)
                  .arg(messages));
    }
    return exit_code::done;
}

Result<int> undo(const Config& config, const CommandLine& line)
{
    const auto batch = ImportId::fromText(line.words.value(2));
    if (!batch)
        return Error::badField(u"import"_s, u"say: import undo BATCH [--force]; import list tells the batches"_s);
    TRY(const auto opened, openData(config, true));
    TRY(const auto report,
        transfer::undoImport(*opened.db, SystemClock{}, {*batch, line.options.contains(u"force"_s), goesOn}));
    CHECK(tellServers(config, *opened.db));
    print(u"undone: %1 messages, %2 conversations, %3 spaces, %4 accounts\n"_s.arg(report.messages)
              .arg(report.conversations)
              .arg(report.spaces)
              .arg(report.accounts));
    if (report.conversationsKept + report.spacesKept + report.accountsKept > 0)
        print(
            u"kept, because others use them: %1 conversations, %2 spaces, %3 accounts\n"_s.arg(report.conversationsKept)
                .arg(report.spacesKept)
                .arg(report.accountsKept));
    return exit_code::done;
}

} // namespace

Result<int> runImport(const Config& config, const CommandLine& line)
{
    std::signal(SIGINT, askToStop);
    std::signal(SIGTERM, askToStop);
    const QString what = line.words.value(1);
    if (what == u"slack"_s || what == u"mattermost"_s)
        return bringIn(config, line);
    if (what == u"list"_s)
        return list(config);
    if (what == u"undo"_s)
        return undo(config, line);
    return Error::badField(u"import"_s, u"import what? slack FILE, mattermost FILE, list, or undo BATCH; see --help"_s);
}

} // namespace tertulia

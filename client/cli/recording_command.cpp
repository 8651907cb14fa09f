// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cli/recording_command.h"

#include "client/cli/await.h"
#include "client/cli/terminal.h"
#include "client/recorder/recording_summary.h"
#include "client/sync/replay.h"

#include <QSaveFile>

namespace tertulia::cli {

using namespace Qt::StringLiterals;

namespace {

Result<Recording> read(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error::make(ErrorCode::NotFound, file.errorString());
    return Recording::fromFile(file.readAll());
}

void printCounts(const QString& title, const std::map<QString, RecordingSummary::Count>& counts)
{
    for (const auto& [type, count] : counts)
        printLine(u"%1 %2 %3 %4"_s.arg(title, oneLine(type).leftJustified(34))
                      .arg(count.frames, 7)
                      .arg(tr("%1 bytes").arg(count.bytes), 16));
}

QString spanOf(const RecordingSummary::Span& span)
{
    return tr("%1 ms, at %2 ms").arg(span.ms).arg(span.at) +
           (span.type.isEmpty() ? QString{} : u" "_s + oneLine(span.type));
}

int show(const Recording& recording)
{
    const RecordingSummary summary = summaryOf(recording);
    printLine(tr("from: %1, for %2 ms").arg(toWire(recording.from)).arg(summary.lasted));
    printLine(tr("by: %1, protocol %2").arg(oneLine(recording.program)).arg(recording.protocol));
    printLine(recording.isWhole() ? tr("whole: yes")
                                  : tr("whole: no, %1 events had to make room, %2 streams were held before")
                                        .arg(recording.dropped)
                                        .arg(recording.began.size()));
    printLine(recording.settled ? tr("at its end: nothing was under way") : tr("at its end: something was under way"));
    printLine(tr("connections: %1").arg(summary.lines));
    printLine(tr("requests without an answer: %1").arg(summary.unanswered));
    printLine(tr("longest silence: %1").arg(spanOf(summary.longestSilence)));
    printLine(tr("slowest answer: %1").arg(spanOf(summary.slowestReply)));
    printCounts(u">"_s, summary.sent);
    printCounts(u"<"_s, summary.received);
    return 0;
}

int replay(const Recording& recording)
{
    const auto result = Replay(recording).run();
    if (!result.ok()) {
        complain(result.error().field == u"whole"_s
                     ? tr("The beginning of this recording is missing, so there is nothing to compare with.")
                     : describe(result.error()));
        return 1;
    }
    printLine(tr("recorded: %1").arg(oneLine(result->recorded)));
    printLine(tr("reached:  %1").arg(result->reached));
    printLine(tr("frames: %1, questions without an answer: %2").arg(result->frames).arg(result->unanswered));
    if (!recording.settled)
        complain(tr("Something was under way at its end: the two may differ."));
    return result->isSame() ? 0 : 1;
}

} // namespace

int recordingCommand(const Arguments& arguments)
{
    const QString& act = arguments.operands.constFirst();
    const auto recording = read(arguments.operands.at(1));
    if (!recording.ok()) {
        complain(recording.error().code == ErrorCode::NotFound
                     ? recording.error().detail
                     : tr("This is no recording of a format that is known here: %1").arg(recording.error().field));
        return 1;
    }
    return act == u"show"_s ? show(*recording) : replay(*recording);
}

Result<Done> writeRecording(Account& account, const QString& path)
{
    const auto isThere = [&account] {
        return account.state() != Account::State::Connecting && account.state() != Account::State::Updating;
    };
    awaitUntil(account, std::chrono::seconds{5}, isThere, &Account::stateChanged);
    const auto recording = await(account.recording());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return Error::make(ErrorCode::NotFound, file.errorString());
    file.write(recording.toFile());
    if (!file.commit())
        return Error::make(ErrorCode::NotFound, file.errorString());
    return Done{};
}

} // namespace tertulia::cli

// SPDX-License-Identifier: GPL-3.0-or-later
// A hostile server and the client's sync: whatever events and answers come, they are applied or skipped, never a crash,
// never a question without end, never a cache that cannot be written, and the next good event is on the disk. An event
// that can be read as JSON does not even end the connection.
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/samples.h"
#include "tests/fuzz/told_client.h"

#include <QByteArrayList>

namespace tertulia::fuzz {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostLines = 40;

bool isScript(const QByteArray& line)
{
    return line.startsWith('=') || line.startsWith('!');
}

/// Readable, and neither an answer nor an error.
bool isEvent(const QByteArray& line)
{
    const auto frame = parseStrictObject(line);
    if (!frame.ok())
        return false;
    const QString type = frame->value(u"type"_s).toString();
    return type != u"ok"_s && type != u"error"_s;
}

std::vector<QByteArray> syncSeeds()
{
    std::vector<QByteArray> seeds = sampleEvents();
    QByteArray all;
    for (const QByteArray& seed : seeds)
        all += seed + '\n';
    seeds.push_back(all);
    return seeds;
}

} // namespace

FUZZ_TARGET(sync, .seeds = syncSeeds, .isJson = true, .mutations = 250)
{
    ToldClient client;
    auto lines = input.toByteArray().split('\n');
    lines.resize(std::min(mostLines, lines.size()));
    for (const QByteArray& line : lines)
        if (isScript(line))
            client.tell(line);
    client.connectNow();
    for (const QByteArray& line : lines) {
        if (isScript(line))
            continue;
        const bool wasConnected = client.isConnected();
        client.tell(line);
        FUZZ_EXPECT(!wasConnected || !isEvent(line) || client.isConnected());
    }
    FUZZ_EXPECT(client.settle());
    client.tellSomethingGood();
    FUZZ_EXPECT(client.settle());
    FUZZ_EXPECT(client.hasTheGood());
    FUZZ_EXPECT(client.storageFailures() == 0);
    const Recording recording = client.recording();
    FUZZ_EXPECT(!recording.events.empty());
}

} // namespace tertulia::fuzz

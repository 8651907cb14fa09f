// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/proof_command.h"

#include "server/open_data.h"
#include "server/services/proof_lines.h"
#include "server/store/conversations.h"
#include "server/transfer/transaction.h"

#include <QFile>

#include <cstdio>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr int conversationsAsked = 200;

void printLine(const QString& text)
{
    std::fputs((text + u'\n').toUtf8().constData(), stdout);
}

Result<Done> printLinesOf(sql::Db& db, ConversationId id)
{
    TRY(const auto lines,
        transfer::inOneTransaction(db, SystemClock{}, [id](Tx& tx) { return proof_lines::of(tx, id); }));
    for (const ClaimLine& line : lines)
        printLine(textOf(line));
    return Done{};
}

struct Audit
{
    int64_t lines = 0;
    int64_t later = 0; ///< the block was changed after the line was written
    int64_t wrong = 0;
};

Result<Done> check(sql::Db& db, const ClaimLine& line, Audit& audit)
{
    TRY(const auto finding,
        transfer::inOneTransaction(db, SystemClock{}, [&line](Tx& tx) { return proof_lines::compare(tx, line); }));
    ++audit.lines;
    if (finding.text.isEmpty())
        return Done{};
    ++(finding.isLater ? audit.later : audit.wrong);
    printLine(u"%1 block %2, messages %3 to %4: %5"_s.arg(line.conversation.text())
                  .arg(line.claim.block)
                  .arg(line.claim.first)
                  .arg(line.claim.last)
                  .arg(finding.text));
    return Done{};
}

} // namespace

Result<int> printDigests(const Config& config, const QString& conversation)
{
    const auto wanted = ConversationId::fromText(conversation);
    if (!wanted && !conversation.isEmpty())
        return Error::badField(u"digests"_s, u"%1 is not the id of a conversation"_s.arg(conversation));
    TRY(const auto db, openReading(config));
    if (wanted) {
        CHECK(printLinesOf(*db, *wanted));
        return 0;
    }
    ConversationId last;
    for (;;) {
        TRY(const auto ids, transfer::inOneTransaction(*db, SystemClock{}, [&last](Tx& tx) {
                return store::conversationsAfter(tx.db, last, conversationsAsked);
            }));
        for (const ConversationId id : ids)
            CHECK(printLinesOf(*db, id));
        if (ids.size() < static_cast<size_t>(conversationsAsked))
            return 0;
        last = ids.back();
    }
}

Result<int> verifyDigests(const Config& config, const QString& file)
{
    QFile input(file);
    if (!(file == u"-"_s ? input.open(stdin, QIODevice::ReadOnly) : input.open(QIODevice::ReadOnly)))
        return Error::badField(u"file"_s, u"cannot read %1"_s.arg(file));
    TRY(const auto db, openReading(config));
    Audit audit;
    constexpr qint64 longest = 1024;
    for (int64_t number = 1;; ++number) {
        QByteArray text = input.readLine(longest);
        if (text.isEmpty())
            break;
        if (text.endsWith('\n'))
            text.chop(1);
        const QString line = QString::fromUtf8(text);
        if (isRemark(line))
            continue;
        const auto claim = claimFrom(line);
        if (!claim)
            return Error::badField(u"file"_s, u"line %1 is not CONVERSATION REV BLOCK FIRST LAST DIGEST"_s.arg(number));
        CHECK(check(*db, *claim, audit));
    }
    printLine(u"%1 blocks: %2 as the file says, %3 changed since, %4 wrong"_s.arg(audit.lines)
                  .arg(audit.lines - audit.later - audit.wrong)
                  .arg(audit.later)
                  .arg(audit.wrong));
    if (audit.lines == audit.later)
        printLine(u"nothing was compared"_s);
    return audit.wrong > 0 || audit.lines == audit.later ? 1 : 0;
}

} // namespace tertulia

// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/claim_lines.h"

#include "shared/protocol/block_digest.h"

#include <QStringList>

namespace tertulia {

namespace {

/// Digits only, from `least` on.
std::optional<int64_t> numberFrom(QStringView text, int64_t least)
{
    bool good = !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    const qlonglong number = good ? text.toLongLong(&good) : 0;
    return good && number >= least && number <= limits::maxInteger ? std::optional<int64_t>{number} : std::nullopt;
}

bool isDigest(QStringView text)
{
    return text.size() == limits::digestLength &&
           std::ranges::all_of(text, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

} // namespace

QString textOf(const ClaimLine& line)
{
    return QStringList{line.conversation.text(),          QString::number(line.rev),
                       QString::number(line.claim.block), QString::number(line.claim.first),
                       QString::number(line.claim.last),  line.claim.digest}
        .join(u' ');
}

bool isRemark(QStringView line)
{
    return line.isEmpty() || line.startsWith(u'#');
}

std::optional<ClaimLine> claimFrom(QStringView line)
{
    const auto words = line.split(u' ');
    if (words.size() != 6 || !isDigest(words[5]))
        return std::nullopt;
    const auto conversation = ConversationId::fromText(words[0]);
    const auto rev = numberFrom(words[1], 0);
    const auto block = numberFrom(words[2], 0);
    const auto first = numberFrom(words[3], 1);
    const auto last = numberFrom(words[4], 1);
    if (!conversation || !rev || !block || !first || !last || blockOf(*first) != *block || blockOf(*last) != *block ||
        *last < *first)
        return std::nullopt;
    return ClaimLine{*conversation, *rev, {*block, *first, *last, words[5].toString()}};
}

} // namespace tertulia

// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/search/tokens.h"

namespace tertulia::search {

std::vector<Token> tokensIn(const QString& folded)
{
    std::vector<Token> tokens;
    bool isInWord = false;
    for (qsizetype at = 0; at < folded.size();) {
        char32_t c = folded.at(at).unicode();
        qsizetype next = at + 1;
        if (QChar::isHighSurrogate(c) && next < folded.size() && folded.at(next).isLowSurrogate())
            c = QChar::surrogateToUcs4(folded.at(at), folded.at(next++));
        const CharKind kind = kindOf(c);
        if (kind == CharKind::Word && isInWord)
            tokens.back().end = static_cast<int32_t>(next);
        else if (kind != CharKind::Gap)
            tokens.push_back({static_cast<int32_t>(at), static_cast<int32_t>(next), kind});
        isInWord = kind == CharKind::Word;
        at = next;
    }
    return tokens;
}

} // namespace tertulia::search

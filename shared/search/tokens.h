// SPDX-License-Identifier: GPL-3.0-or-later
// Folded text cut into what a query can name: whole words of scripts with spaces, single characters of scripts
// without, and symbols. No dictionary: the same text gives the same tokens wherever and whenever it is cut. Gaps are
// between tokens and never in one. Pure, any thread.
#pragma once

#include "shared/search/folding.h"

namespace tertulia::search {

struct Token
{
    int32_t begin = 0; ///< in the folded text, UTF-16 code units
    int32_t end = 0;
    CharKind kind = CharKind::Word; ///< never Gap

    [[nodiscard]] QStringView in(const QString& folded) const { return QStringView{folded}.mid(begin, end - begin); }
};

std::vector<Token> tokensIn(const QString& folded);

/// A text ready to be looked at.
struct Reading
{
    explicit Reading(QStringView source) : folded(source), tokens(tokensIn(folded.text())) {}

    [[nodiscard]] QStringView textOf(const Token& token) const { return token.in(folded.text()); }

    Folded folded;
    std::vector<Token> tokens;
};

} // namespace tertulia::search

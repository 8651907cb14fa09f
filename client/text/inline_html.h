// SPDX-License-Identifier: GPL-3.0-or-later
// A piece of text between two marks as HTML: escaped, with mentions, the space's own emoji, and emoji in the colour
// font. Nothing in it can end or begin a tag, and the separators of message_text.h are gone. Pure, any thread.
#pragma once

#include "client/text/message_text.h"

namespace tertulia::text {

struct InlineHtml
{
    QString html;
    bool isSpecial = false; ///< more than the letters: plain text would look different
};

QString escaped(QStringView text);
/// `linked`: it stands in a link, and nothing in it is one of its own.
InlineHtml inlineHtml(const QString& text, const Surroundings& surroundings, bool linked);

} // namespace tertulia::text

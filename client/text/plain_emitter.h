// SPDX-License-Identifier: GPL-3.0-or-later
// Writes what readMarkdown() tells as text that needs no marks: lists with bullets, cells with bars, a link's address
// behind its words. Lives for one message. Any thread.
#pragma once

#include "client/text/markdown.h"
#include "client/text/plain_parts.h"

#include <vector>

namespace tertulia::text {

class PlainEmitter final : public MarkdownVisitor
{
public:
    explicit PlainEmitter(Spoilers spoilers) : m_spoilers(spoilers) {}

    bool enter(const BlockInfo& block) override;
    bool leave(const BlockInfo& block) override;
    bool enter(const SpanInfo& span) override;
    bool leave(const SpanInfo& span) override;
    bool text(const QString& text) override;
    bool lineBreak() override;

    [[nodiscard]] Plain take();

private:
    void startLine();

    struct Link
    {
        QString target;
        qsizetype begin;
        bool isCode;
    };
    void endCode(qsizetype begin);

    Spoilers m_spoilers;
    QString m_text;
    std::vector<int> m_lists; ///< the next number; 0 = bullets
    std::vector<Link> m_links;
    std::vector<Stretch> m_code;
    qsizetype m_codeBegin = 0;
    qsizetype m_spoiler = -1; ///< where one begins
    bool m_inCode = false;
    bool m_isCell = false;
};

} // namespace tertulia::text

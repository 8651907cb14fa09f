// SPDX-License-Identifier: GPL-3.0-or-later
// Writes what readMarkdown() tells as the blocks of message_text.h. Marks of a paragraph are gathered until it ends, so
// that "||spoilers||" may begin inside one mark and end inside another. Lives for one message. Any thread.
#pragma once

#include "client/text/markdown.h"
#include "client/text/message_text.h"

#include <QStringList>
#include <QUrl>

namespace tertulia::text {

class HtmlEmitter final : public MarkdownVisitor
{
public:
    explicit HtmlEmitter(const Surroundings& surroundings) : m_surroundings(surroundings) {}

    bool enter(const BlockInfo& block) override;
    bool leave(const BlockInfo& block) override;
    bool enter(const SpanInfo& span) override;
    bool leave(const SpanInfo& span) override;
    bool text(const QString& text) override;
    bool lineBreak() override;

    [[nodiscard]] QStringList take();
    /// There is more to it than letters.
    [[nodiscard]] bool isSpecial() const { return m_isSpecial; }
    /// The letters, if it is not.
    [[nodiscard]] const QString& letters() const { return m_letters; }

private:
    struct Piece
    {
        enum Kind { Text, Break, Open, Close } kind = Text;
        QString text{}; ///< or the tag that opens or closes
        bool isCode = false;
        bool isLinked = false;
    };
    struct Tag
    {
        QString open;
        QString close;
        bool isCode = false;
        bool isLink = false;
        QUrl link{};
    };
    struct List
    {
        bool isOrdered = false;
        int start = 1;
        bool isOpen = false; ///< its tag is written
    };

    [[nodiscard]] bool isNested() const { return m_quotes > 0 || !m_lists.empty(); }
    [[nodiscard]] bool fits() const { return m_size + m_html.size() < longestHtml; }
    [[nodiscard]] QString indent() const;
    void beginItem(const BlockInfo& block);
    void endCode();
    void markMisleading();
    void flush();
    void writePieces();
    void writePiece(const Piece& piece, QString& out);
    void writeSpoiler(const std::vector<Piece>& inside);
    [[nodiscard]] std::vector<Piece> withSpoilersApart() const;

    const Surroundings& m_surroundings;
    QStringList m_blocks;
    QString m_html;              ///< the block being written
    std::vector<Piece> m_pieces; ///< of the paragraph being read
    std::vector<Tag> m_open;
    std::vector<List> m_lists;
    QString m_code;
    QString m_language;
    QString m_letters;
    qsizetype m_size = 0; ///< of the finished blocks
    int m_quotes = 0;
    bool m_inCode = false;
    bool m_isFirstInItem = false;
    bool m_isSpecial = false;
};

} // namespace tertulia::text

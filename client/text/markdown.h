// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the marks people write in messages (Markdown, without HTML) and tells a visitor what it meets, in order.
// Bounded: nesting beyond maxNesting ends it, as does a visitor that says no; then the text is better shown as it was
// written. Nothing of what it tells is escaped. The parser is md4c: linear in whatever is thrown at it. Pure, any
// thread.
#pragma once

#include <QString>

namespace tertulia::text {

inline constexpr int maxNesting = 40;

enum class Block {
    Quote,
    List,
    OrderedList,
    Item,
    Task,
    DoneTask,
    Rule,
    Heading,
    Code,
    Paragraph,
    Table,
    TableRow,
    HeadCell,
    Cell
};
enum class Span { Emphasis, Strong, Link, Image, Code, Strike };

struct BlockInfo
{
    Block block = Block::Paragraph;
    int number = 0;     ///< heading: its level; ordered list: where it begins
    QString language{}; ///< code
};
struct SpanInfo
{
    Span span = Span::Emphasis;
    QString target{}; ///< link and image: where to, as written
};

class MarkdownVisitor
{
public:
    virtual ~MarkdownVisitor() = default;
    /// These return false to end it.
    virtual bool enter(const BlockInfo& block) = 0;
    virtual bool leave(const BlockInfo& block) = 0;
    virtual bool enter(const SpanInfo& span) = 0;
    virtual bool leave(const SpanInfo& span) = 0;
    /// In a code block with line breaks; elsewhere they are told by lineBreak().
    virtual bool text(const QString& text) = 0;
    virtual bool lineBreak() = 0;
};

/// False: too deep, or the visitor ended it.
bool readMarkdown(const QString& source, MarkdownVisitor& visitor);

} // namespace tertulia::text

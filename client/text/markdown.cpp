// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/text/markdown.h"

#include <md4c.h>

#include <optional>

namespace tertulia::text {

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned dialect = MD_FLAG_NOHTML | MD_FLAG_PERMISSIVEAUTOLINKS | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH |
                             MD_FLAG_TASKLISTS | MD_FLAG_NOINDENTEDCODEBLOCKS;

struct Reading
{
    MarkdownVisitor& visitor;
    int depth = 0;
};

QString string(const MD_CHAR* text, size_t size)
{
    return QString::fromUtf8(text, static_cast<qsizetype>(size));
}

QString string(const MD_ATTRIBUTE& attribute)
{
    return attribute.text == nullptr ? QString{} : string(attribute.text, attribute.size);
}

BlockInfo itemInfo(const MD_BLOCK_LI_DETAIL& item)
{
    if (item.is_task == 0)
        return {Block::Item};
    return {item.task_mark == ' ' ? Block::Task : Block::DoneTask};
}

/// Nothing for what is only a wrapping.
std::optional<BlockInfo> infoOf(MD_BLOCKTYPE type, void* detail)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        return BlockInfo{Block::Quote};
    case MD_BLOCK_UL:
        return BlockInfo{Block::List};
    case MD_BLOCK_OL:
        return BlockInfo{Block::OrderedList, static_cast<int>(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start)};
    case MD_BLOCK_LI:
        return itemInfo(*static_cast<MD_BLOCK_LI_DETAIL*>(detail));
    case MD_BLOCK_HR:
        return BlockInfo{Block::Rule};
    case MD_BLOCK_H:
        return BlockInfo{Block::Heading, static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level)};
    case MD_BLOCK_CODE:
        return BlockInfo{Block::Code, 0, string(static_cast<MD_BLOCK_CODE_DETAIL*>(detail)->lang)};
    case MD_BLOCK_P:
        return BlockInfo{Block::Paragraph};
    case MD_BLOCK_TABLE:
        return BlockInfo{Block::Table};
    case MD_BLOCK_TR:
        return BlockInfo{Block::TableRow};
    case MD_BLOCK_TH:
        return BlockInfo{Block::HeadCell};
    case MD_BLOCK_TD:
        return BlockInfo{Block::Cell};
    default:
        return std::nullopt;
    }
}

std::optional<SpanInfo> infoOf(MD_SPANTYPE type, void* detail)
{
    switch (type) {
    case MD_SPAN_EM:
        return SpanInfo{Span::Emphasis};
    case MD_SPAN_STRONG:
        return SpanInfo{Span::Strong};
    case MD_SPAN_A:
        return SpanInfo{Span::Link, string(static_cast<MD_SPAN_A_DETAIL*>(detail)->href)};
    case MD_SPAN_IMG:
        return SpanInfo{Span::Image, string(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src)};
    case MD_SPAN_CODE:
        return SpanInfo{Span::Code};
    case MD_SPAN_DEL:
        return SpanInfo{Span::Strike};
    default:
        return std::nullopt;
    }
}

template<typename Type>
int enter(Type type, void* detail, void* user)
{
    auto& reading = *static_cast<Reading*>(user);
    const auto info = infoOf(type, detail);
    return ++reading.depth <= maxNesting && (!info || reading.visitor.enter(*info)) ? 0 : 1;
}

template<typename Type>
int leave(Type type, void* detail, void* user)
{
    auto& reading = *static_cast<Reading*>(user);
    --reading.depth;
    const auto info = infoOf(type, detail);
    return !info || reading.visitor.leave(*info) ? 0 : 1;
}

/// "&amp;" and the like. Names that nearly nobody writes stay as they are.
QString entity(const QString& written)
{
    static constexpr std::pair<QLatin1StringView, char16_t> known[] = {
        {"&amp;"_L1, u'&'},   {"&lt;"_L1, u'<'},     {"&gt;"_L1, u'>'},     {"&quot;"_L1, u'"'},
        {"&apos;"_L1, u'\''}, {"&nbsp;"_L1, 0x00a0}, {"&copy;"_L1, 0x00a9}, {"&euro;"_L1, 0x20ac},
    };
    for (const auto& [name, character] : known)
        if (written == name)
            return QChar{character};
    return written;
}

int text(MD_TEXTTYPE type, const MD_CHAR* data, MD_SIZE size, void* user)
{
    MarkdownVisitor& visitor = static_cast<Reading*>(user)->visitor;
    switch (type) {
    case MD_TEXT_NULLCHAR:
        return visitor.text(QString{QChar::ReplacementCharacter}) ? 0 : 1;
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR:
        return visitor.lineBreak() ? 0 : 1;
    case MD_TEXT_ENTITY:
        return visitor.text(entity(string(data, size))) ? 0 : 1;
    default:
        return visitor.text(string(data, size)) ? 0 : 1;
    }
}

} // namespace

bool readMarkdown(const QString& source, MarkdownVisitor& visitor)
{
    const QByteArray bytes = source.toUtf8();
    Reading reading{visitor};
    MD_PARSER parser{};
    parser.flags = dialect;
    parser.enter_block = &enter<MD_BLOCKTYPE>;
    parser.leave_block = &leave<MD_BLOCKTYPE>;
    parser.enter_span = &enter<MD_SPANTYPE>;
    parser.leave_span = &leave<MD_SPANTYPE>;
    parser.text = &text;
    return md_parse(bytes.constData(), static_cast<MD_SIZE>(bytes.size()), &parser, &reading) == 0;
}

} // namespace tertulia::text

// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/file_name.h"

#include "shared/protocol/limits.h"

#include <QStringList>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

const QString nameless = u"file"_s;
constexpr qsizetype endingBytes = 24; ///< a longer one is none

/// The last component that says anything.
QString lastComponent(const QString& name)
{
    QString path = name;
    const QStringList parts = path.replace(u'\\', u'/').split(u'/', Qt::SkipEmptyParts);
    for (auto part = parts.rbegin(); part != parts.rend(); ++part)
        if (!part->trimmed().isEmpty())
            return *part;
    return {};
}

/// Nothing: it stays out.
std::optional<char32_t> harmless(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Separator_Space:
        return U' ';
    case QChar::Other_Format: // turns lines around, or cannot be seen
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
        return std::nullopt;
    default:
        break;
    }
    // Letters that show nothing: Hangul fillers, the Braille blank, the grapheme joiner.
    for (const char32_t blank : {0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x2800, 0x3164, 0xffa0})
        if (c == blank)
            return std::nullopt;
    return c < 0x80 && QLatin1StringView{"<>:\"|?*"}.contains(QChar(static_cast<char16_t>(c))) ? U'_' : c;
}

bool isReserved(const QString& name)
{
    static const QStringList devices{u"CON"_s, u"PRN"_s, u"AUX"_s, u"NUL"_s, u"CONIN$"_s, u"CONOUT$"_s, u"CLOCK$"_s};
    const QString stem = name.section(u'.', 0, 0).trimmed().toUpper();
    if (devices.contains(stem))
        return true;
    const bool isPort = stem.size() == 4 && (stem.startsWith(u"COM"_s) || stem.startsWith(u"LPT"_s));
    return isPort && QStringView{u"0123456789¹²³"}.contains(stem.back());
}

QString withoutEdges(QString name)
{
    name = name.simplified();
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    return name;
}

/// At most so many bytes of UTF-8, without half a character at the end.
QString cutTo(const QString& text, qsizetype bytes)
{
    QByteArray utf8 = text.toUtf8();
    if (utf8.size() <= bytes)
        return text;
    utf8.truncate(bytes);
    while (!utf8.isEmpty() && (static_cast<uchar>(utf8.back()) & 0xc0) == 0x80)
        utf8.chop(1);
    if (!utf8.isEmpty() && (static_cast<uchar>(utf8.back()) & 0x80) != 0)
        utf8.chop(1); // the lead of what was cut
    return QString::fromUtf8(utf8);
}

QString shortened(const QString& name)
{
    if (name.toUtf8().size() <= limits::fileNameBytes)
        return name;
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString ending = dot > 0 ? name.mid(dot) : QString{};
    const qsizetype bytes = ending.toUtf8().size();
    if (ending.isEmpty() || bytes > endingBytes)
        return withoutEdges(cutTo(name, limits::fileNameBytes));
    return withoutEdges(cutTo(name.left(dot), limits::fileNameBytes - bytes)) + ending;
}

} // namespace

QString cleanFileName(const QString& name)
{
    QString clean;
    for (const char32_t c : lastComponent(name).toUcs4())
        if (const auto kept = harmless(c))
            clean += QString::fromUcs4(&*kept, 1);
    clean = withoutEdges(clean.normalized(QString::NormalizationForm_C));
    if (isReserved(clean))
        clean.prepend(u'_');
    clean = shortened(clean);
    return clean.isEmpty() ? nameless : clean;
}

} // namespace tertulia

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/interface/catalogue.h"

#include <QFile>
#include <QMap>
#include <QXmlStreamReader>

#include <algorithm>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

/// Context and source to all forms of the translation.
using Entries = QMap<std::pair<QString, QString>, QStringList>;

Entries read(const QString& language)
{
    Entries entries;
    QFile file(QStringLiteral(TERTULIA_I18N) + u"/tertulia_"_s + language + u".ts"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QString context;
    QString source;
    bool counted = false; // has a form for one and a form for many
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "source"_L1) {
            source = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            counted = xml.attributes().value("numerus"_L1) == "yes"_L1;
        } else if (xml.name() == (counted ? "numerusform"_L1 : "translation"_L1)) {
            const QString text = xml.readElementText();
            entries[{context, source}].append(text.isEmpty() && language == "en"_L1 ? source : text);
        }
    }
    return entries;
}

const QRegularExpression& placeOfValue()
{
    static const QRegularExpression place(u"%(L?\\d{1,2}|n|Ln)"_s);
    return place;
}

bool saysEnough(const QString& text, int letters)
{
    const QString words = QString(text).remove(placeOfValue());
    return std::count_if(words.begin(), words.end(), [](QChar one) { return one.isLetter(); }) >= letters;
}

QRegularExpression patternOf(const QString& text)
{
    QString pattern;
    qsizetype at = 0;
    for (auto place = placeOfValue().globalMatch(text); place.hasNext();) {
        const auto one = place.next();
        pattern += QRegularExpression::escape(text.mid(at, one.capturedStart() - at)) + u".*"_s;
        at = one.capturedEnd();
    }
    pattern += QRegularExpression::escape(text.mid(at));
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                              QRegularExpression::DotMatchesEverythingOption);
}

const QRegularExpression* match(const QList<QRegularExpression>& patterns, const QString& text)
{
    const auto found = std::find_if(patterns.begin(), patterns.end(),
                                    [&text](const QRegularExpression& one) { return one.match(text).hasMatch(); });
    return found == patterns.end() ? nullptr : &*found;
}

} // namespace

bool Catalogue::load(const QString& from, const QString& to)
{
    const Entries first = read(from);
    const Entries second = read(to);
    for (auto entry = first.begin(); entry != first.end(); ++entry) {
        const QStringList other = second.value(entry.key());
        for (const QString& text : other)
            text.contains(placeOfValue()) ? m_toPatterns.append(patternOf(text)) : (void)m_to.insert(text);
        for (const QString& text : entry.value()) {
            if (!saysEnough(text, 4) || other.contains(text) || other.value(0).isEmpty())
                continue;
            if (text.contains(placeOfValue()))
                m_fromPatterns.append(patternOf(text));
            else
                m_from.insert(text);
        }
    }
    return !first.isEmpty() && !second.isEmpty();
}

QString Catalogue::leftOver(const QString& text, bool sure) const
{
    if (isTranslated(text))
        return {};
    if (m_from.contains(text))
        return text;
    const QRegularExpression* pattern = match(m_fromPatterns, text);
    return pattern && (!sure || saysEnough(pattern->pattern(), 14)) ? pattern->pattern() : QString();
}

bool Catalogue::isTranslated(const QString& text) const
{
    return m_to.contains(text) || match(m_toPatterns, text);
}

} // namespace tertulia::test

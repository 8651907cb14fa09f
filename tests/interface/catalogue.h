// SPDX-License-Identifier: GPL-3.0-or-later
// What the interface can say in two languages, out of the translations' sources: knows a text of the one that should
// have become one of the other. Texts of two letters or with hardly anything but places for values are left aside.
#pragma once

#include <QList>
#include <QRegularExpression>
#include <QSet>
#include <QString>

namespace tertulia::test {

class Catalogue
{
public:
    /// "en", "es" or "fr" each; false if there is no such file.
    bool load(const QString& from, const QString& to);
    /// The entry that says this in the first language, if none in the second does; empty if none. `sure`: not by one of
    /// which little is left when its values are taken out ("%1 minutes"), which a person could have written.
    [[nodiscard]] QString leftOver(const QString& text, bool sure = false) const;
    /// The whole of an entry in the second language, one without values.
    [[nodiscard]] bool isOwn(const QString& text) const { return m_to.contains(text); }
    /// Something in the second language.
    [[nodiscard]] bool isTranslated(const QString& text) const;
    [[nodiscard]] qsizetype size() const { return m_from.size() + m_fromPatterns.size(); }

private:
    QSet<QString> m_from;
    QList<QRegularExpression> m_fromPatterns;
    QSet<QString> m_to;
    QList<QRegularExpression> m_toPatterns;
};

} // namespace tertulia::test

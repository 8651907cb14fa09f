// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/language.h"

#include <QGuiApplication>
#include <QLocale>

#include <array>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

/// What Qt calls the keys, in our languages: QKeySequence looks for these words.
[[maybe_unused]] constexpr std::array keyNames{
    QT_TRANSLATE_NOOP("QShortcut", "Shift"),  QT_TRANSLATE_NOOP("QShortcut", "Del"),
    QT_TRANSLATE_NOOP("QShortcut", "Ins"),    QT_TRANSLATE_NOOP("QShortcut", "Esc"),
    QT_TRANSLATE_NOOP("QShortcut", "Space"),  QT_TRANSLATE_NOOP("QShortcut", "Backspace"),
    QT_TRANSLATE_NOOP("QShortcut", "Return"), QT_TRANSLATE_NOOP("QShortcut", "Enter"),
    QT_TRANSLATE_NOOP("QShortcut", "Home"),   QT_TRANSLATE_NOOP("QShortcut", "End"),
    QT_TRANSLATE_NOOP("QShortcut", "PgUp"),   QT_TRANSLATE_NOOP("QShortcut", "PgDown"),
    QT_TRANSLATE_NOOP("QShortcut", "Up"),     QT_TRANSLATE_NOOP("QShortcut", "Down"),
    QT_TRANSLATE_NOOP("QShortcut", "Left"),   QT_TRANSLATE_NOOP("QShortcut", "Right"),
    QT_TRANSLATE_NOOP("QShortcut", "Menu"),   QT_TRANSLATE_NOOP("QShortcut", "Print"),
};

QString resolved(const QString& choice)
{
    static const QStringList spoken{u"en"_s, u"es"_s, u"fr"_s};
    if (spoken.contains(choice))
        return choice;
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString& name : wanted)
        if (const QString language = name.section(u'-', 0, 0).section(u'_', 0, 0); spoken.contains(language))
            return language;
    return spoken.first();
}

/// Who reads from right to left everywhere else does so here too, in whatever language; who chooses one of ours does
/// not. Qt's own `-reverse` asks for it as well.
Qt::LayoutDirection directionFor(const QString& choice)
{
    const QStringList wanted = QLocale::system().uiLanguages();
    const bool chosen = choice != "system"_L1 && !choice.isEmpty();
    return !chosen && !wanted.isEmpty() && QLocale(wanted.first()).textDirection() == Qt::RightToLeft
               ? Qt::RightToLeft
               : Qt::LayoutDirectionAuto;
}

} // namespace

bool Language::use(const QString& choice)
{
    QGuiApplication::setLayoutDirection(directionFor(choice));
    const QString language = resolved(choice);
    if (language == m_current)
        return false;
    m_current = language;
    QCoreApplication::removeTranslator(&m_translator);
    // English too: its plural forms are in its file.
    if (m_translator.load(u":/i18n/tertulia_"_s + language + u".qm"_s))
        QCoreApplication::installTranslator(&m_translator);
    // Dates as the user's country writes them, if it speaks this language.
    const QLocale system = QLocale::system();
    const QLocale chosen(language);
    QLocale::setDefault(system.language() == chosen.language() ? system : chosen);
    return true;
}

} // namespace tertulia

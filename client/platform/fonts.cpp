// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/fonts.h"

#include <QDir>
#include <QFont>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QSet>

namespace tertulia {

using namespace Qt::StringLiterals;

int loadFonts()
{
    const QString inter = u"Inter"_s;
    QSet<QString> families;
    int loaded = 0;
    const QDir folder(u":/tertulia/fonts"_s);
    const QStringList files = folder.entryList(QDir::Files);
    for (const QString& file : files) {
        const int id = QFontDatabase::addApplicationFont(folder.filePath(file));
        if (id < 0)
            continue;
        ++loaded;
        const QStringList names = QFontDatabase::applicationFontFamilies(id);
        families.unite(QSet<QString>(names.begin(), names.end()));
    }
    // The variable file of Inter 4 calls itself "Inter Variable".
    if (!families.contains(inter) && families.contains(u"Inter Variable"_s))
        QFont::insertSubstitution(inter, u"Inter Variable"_s);
    const QString emoji = u"Noto Color Emoji"_s;
    QFont::insertSubstitution(inter, emoji);
    QFont::insertSubstitution(u"JetBrains Mono"_s, emoji);
    if (!families.isEmpty()) {
        QFont font(inter);
        font.setPixelSize(14);
        QGuiApplication::setFont(font);
    }
    return loaded;
}

} // namespace tertulia

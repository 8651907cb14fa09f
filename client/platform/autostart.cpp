// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/autostart.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace tertulia::autostart {

using namespace Qt::StringLiterals;

QString filePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           u"/autostart/org.tertulia.Tertulia.desktop"_s;
}

bool isOn()
{
    QFile file(filePath());
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = file.read(64 * 1024);
    return !text.contains("\nHidden=true") && !text.contains("X-GNOME-Autostart-enabled=false");
}

bool set(bool on, const QString& program)
{
    const QString path = filePath();
    if (!on)
        return !QFile::exists(path) || QFile::remove(path);
    if (!QDir().mkpath(path.section(u'/', 0, -2)))
        return false;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write("[Desktop Entry]\nType=Application\nName=Tertulia\nIcon=org.tertulia.Tertulia\nExec=" +
               program.toUtf8() + "\nX-GNOME-Autostart-enabled=true\nNoDisplay=true\n");
    return file.commit();
}

} // namespace tertulia::autostart

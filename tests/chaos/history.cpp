// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/history.h"

#include <QFile>
#include <QJsonDocument>

#include <chrono>
#include <fcntl.h>
#include <unistd.h>

namespace tertulia::test {

History::History(const QString& path)
    : m_file(::open(QFile::encodeName(path).constData(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600))
{
    if (m_file < 0)
        qFatal("cannot write the history");
}

History::~History()
{
    ::close(m_file);
}

void History::note(const QString& device, const char* what, QJsonObject line)
{
    line.insert(QStringLiteral("t"), static_cast<qint64>(std::chrono::steady_clock::now().time_since_epoch().count()));
    line.insert(QStringLiteral("op"), QLatin1StringView{what});
    if (!device.isEmpty())
        line.insert(QStringLiteral("d"), device);
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    if (::write(m_file, text.constData(), static_cast<size_t>(text.size())) != text.size())
        qFatal("the history cannot be written");
}

} // namespace tertulia::test

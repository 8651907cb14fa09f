// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/operating/backup_site.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

QStringList filesIn(const QString& folder)
{
    QStringList found;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        found.append(QDir(folder).relativeFilePath(all.next()));
    found.sort();
    return found;
}

void putFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qUtf8Printable(path));
}

void flipByte(const QString& path, qint64 at)
{
    QFile file(path);
    char byte = 0;
    if (!file.open(QIODevice::ReadWrite) || !file.seek(at) || !file.getChar(&byte) || !file.seek(at) ||
        !file.putChar(static_cast<char>(byte ^ 0x10)))
        qFatal("cannot harm %s", qUtf8Printable(path));
}

void BackupSite::takeDown()
{
    m_anna.reset();
    m_bruno.reset();
    m_server.reset();
    m_folder.reset();
}

void BackupSite::serve(const QStringList& environment)
{
    m_server = std::make_unique<ServerProcess>();
    if (!m_server->start({u"--files.keep_free_mib"_s, u"0"_s}, environment))
        qFatal("no server");
    m_anna = enrolled(m_server->url(), u"anna"_s);
    m_bruno = enrolled(m_server->url(), u"bruno"_s);
    m_group = makeGroup(*m_anna, {u"bruno"_s});
}

void BackupSite::stop()
{
    m_anna.reset();
    m_bruno.reset();
    m_server->signal(SIGTERM);
    QCOMPARE(m_server->waitForEnd(), 0);
}

MessageSendReply BackupSite::sendFile(quint64 seed, int64_t size)
{
    const auto begun = m_anna->request(FileBegin{u"tea.bin"_s, size, m_group, {}});
    const auto bytes = [seed](int64_t from, int64_t length) { return pattern(seed, from, length); };
    FileClient files;
    if (!begun.ok() || !files.open(m_server->url(), m_anna->me().accessToken) ||
        !files.upload(begun->file.file, bytes).ok())
        qFatal("no file for the test");
    MessageSend message = messageTo(m_group, u"file %1"_s.arg(seed));
    message.attachments = std::vector{begun->file.file};
    const auto sent = m_anna->request(message);
    if (!sent.ok())
        qFatal("no message for the test");
    return *sent;
}

ServerProcess::Outcome BackupSite::backup(const QString& to, const QStringList& environment)
{
    return ServerProcess::run({u"backup"_s, u"--to"_s, to, u"--data"_s, m_server->data()}, {}, environment);
}

QString BackupSite::smallBackup()
{
    serve();
    for (int i = 0; i < 3; ++i)
        if (!m_anna->request(messageTo(m_group, u"words %1"_s.arg(i))).ok())
            qFatal("no message");
    sendFile(1);
    const auto made = backup(place(u"small"_s));
    if (made.code != 0)
        qFatal("no backup: %s", made.err.constData());
    stop();
    return place(u"small"_s);
}

} // namespace tertulia::test

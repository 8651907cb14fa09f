// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/operating/faulty_site.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

int FaultySite::rounds(int few)
{
    return qEnvironmentVariableIsSet("TERTULIA_ROUNDS") ? qEnvironmentVariableIntValue("TERTULIA_ROUNDS") : few;
}

QString FaultySite::brokenDisk()
{
    return QStringLiteral(TERTULIA_BROKEN_DISK);
}

void FaultySite::serveBreakable(const QStringList& options, const QString& libraries)
{
    m_acknowledged.clear();
    m_server = std::make_unique<ServerProcess>();
    m_options = QStringList{u"--files.keep_free_mib"_s, u"0"_s} + options;
    m_environment = {u"LD_PRELOAD="_s + libraries, u"BROKEN_DISK="_s + place(u"order"_s),
                     u"POWER_CUT_LIVE="_s + m_server->data(), u"POWER_CUT_DISK="_s + place(u"disk"_s),
                     u"ASAN_OPTIONS=verify_asan_link_order=0"_s};
    if (!m_server->start(m_options, m_environment))
        qFatal("no server");
    m_anna = enrolled(m_server->url(), u"anna"_s);
    m_bruno = enrolled(m_server->url(), u"bruno"_s);
    m_group = makeGroup(*m_anna, {u"bruno"_s});
}

void FaultySite::breakDisk(const QByteArray& order)
{
    QFile::remove(place(u"order.hits"_s));
    const QString next = place(u"order.%1"_s.arg(m_said)); // another file each time
    putFile(next, order);
    QFile::remove(place(u"order.old"_s));
    QFile::rename(place(u"order"_s), place(u"order.old"_s)); // so that the new one does not get its inode
    if (!QFile::rename(next, place(u"order"_s)))
        qFatal("cannot break the disk");
}

void FaultySite::healDisk()
{
    QFile::remove(place(u"order.old"_s));
    QFile::rename(place(u"order"_s), place(u"order.old"_s));
}

qint64 FaultySite::hits() const
{
    return QFileInfo(place(u"order.hits"_s)).size();
}

void FaultySite::killServer()
{
    m_server->signal(SIGKILL);
    (void)m_server->waitForEnd();
}

void FaultySite::serveAgain()
{
    healDisk();
    if (!m_server->start(m_options, m_environment))
        qFatal("no server");
    m_anna = std::make_unique<WsClient>();
    m_bruno = std::make_unique<WsClient>();
    for (const auto& [client, handle] : {std::pair{m_anna.get(), u"anna"_s}, std::pair{m_bruno.get(), u"bruno"_s}})
        if (!client->open(m_server->url()) || !client->login(handle))
            qFatal("cannot sign in again");
}

std::vector<FaultySite::Refused> FaultySite::talk()
{
    std::vector<std::pair<MessageSend, int64_t>> sent;
    for (int i = 0; i < 10; ++i) {
        const MessageSend message = messageTo(m_group, u"m%1"_s.arg(++m_said));
        sent.emplace_back(message, (i % 2 == 0 ? m_anna : m_bruno)->post(message));
    }
    std::vector<Refused> refused;
    for (size_t i = 0; i < sent.size(); ++i) {
        const auto answer = (i % 2 == 0 ? m_anna : m_bruno)->await<MessageSend>(sent[i].second);
        if (answer.ok())
            m_acknowledged.append(sent[i].first.body);
        else
            refused.push_back({i % 2 == 0, sent[i].first, answer.error()});
    }
    return refused;
}

QStringList FaultySite::bodies()
{
    QStringList all;
    for (Seq after = 0;;) {
        const auto page = m_anna->request(HistoryPage{m_group, {}, after, limits::pageMax});
        if (!page.ok())
            return {};
        for (const MessageRecord& message : page->messages) {
            if (message.seq != ++after)
                return {};
            if (!message.system)
                all.append(message.body);
        }
        if (page->messages.empty())
            return all;
    }
}

void FaultySite::compare()
{
    QStringList held = bodies();
    QStringList wanted = m_acknowledged;
    held.sort();
    wanted.sort();
    QCOMPARE(held, wanted);
}

} // namespace tertulia::test

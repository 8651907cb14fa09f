// SPDX-License-Identifier: GPL-3.0-or-later
// chaos_crowd PLAN.json: thousands of clients in one room, as told on standard input by chaos.py. Makes their accounts,
// says `enrolled`, and then answers each command with one line: its first word and JSON.
//   come                     all connect; `ready` when all have caught up, with the moments at which they had
//   lose                     `armed`; from now on all are expected to lose the connection; `ready` when all are back
//   talk RATE BYTES SECONDS  so many messages a second, from all of them in turn; `talked`, with the delays
//   compare                  asks the server what there is; `compared`, with what is missing where
//   late                     `late`, with what those who are not back are doing
//   quit
// Moments are nanoseconds of the steady clock, which is Python's time.monotonic_ns().
#include "server/net/epoll_dispatcher.h"
#include "tests/chaos/crowd_client.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSocketNotifier>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <cstdio>
#include <sys/resource.h>
#include <unistd.h>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int enrolledAtOnce = 16;
constexpr int speakers = 10;
constexpr auto glance = 10ms;

void say(const char* word, const QJsonObject& json = {})
{
    std::printf("%s %s\n", word, QJsonDocument(json).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

template<typename N>
QJsonValue shareOf(std::vector<N>& sorted, double share)
{
    if (sorted.empty())
        return {};
    return static_cast<qint64>(sorted[std::min(sorted.size() - 1, static_cast<size_t>(double(sorted.size()) * share))]);
}

template<typename N>
QJsonObject summaryOf(std::vector<N> values)
{
    std::ranges::sort(values);
    return {{u"count"_s, static_cast<qint64>(values.size())},
            {u"first"_s, shareOf(values, 0)},
            {u"p50"_s, shareOf(values, 0.5)},
            {u"p95"_s, shareOf(values, 0.95)},
            {u"p99"_s, shareOf(values, 0.99)},
            {u"last"_s, shareOf(values, 1)}};
}

} // namespace

class Crowd final : public QObject
{
    Q_OBJECT
public:
    explicit Crowd(const QJsonObject& plan) : m_invite(plan[u"invite"_s].toString())
    {
        const QUrl server(plan[u"url"_s].toString());
        const auto room = ConversationId::fromText(plan[u"hall"_s].toString()).value_or(ConversationId{});
        const QString name = plan[u"name"_s].toString();
        for (int i = 0; i < plan[u"count"_s].toInt(); ++i)
            m_clients.push_back(std::make_unique<CrowdClient>(server, name + QString::number(i), room, m_secrets));
        connect(&m_commands, &QSocketNotifier::activated, this, &Crowd::hear);
        connect(&m_glance, &QTimer::timeout, this, &Crowd::look);
        connect(&m_talk, &QTimer::timeout, this, &Crowd::talk);
        for (int i = 0; i < enrolledAtOnce; ++i)
            enrollNext();
        watch([](CrowdClient& client) { return client.isEnrolled(); }, [] { say("enrolled"); });
    }

private:
    using Holds = std::function<bool(CrowdClient&)>;

    void enrollNext()
    {
        if (m_enrolling == m_clients.size())
            return;
        CrowdClient* client = m_clients[m_enrolling++].get();
        client->enroll(m_invite);
        auto* timer = new QTimer(client);
        connect(timer, &QTimer::timeout, this, [this, client, timer] {
            if (!client->isEnrolled())
                return;
            timer->deleteLater();
            timer->stop();
            enrollNext();
        });
        timer->start(1ms);
    }

    void watch(Holds holds, std::function<void()> then)
    {
        m_holds = std::move(holds);
        m_then = std::move(then);
        m_glance.start(glance);
    }

    void look()
    {
        if (!std::ranges::all_of(m_clients, [this](const auto& client) { return m_holds(*client); }))
            return;
        m_glance.stop();
        m_then();
    }

    void hear()
    {
        char buffer[256];
        const auto count = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (count <= 0)
            return QCoreApplication::quit(); // chaos.py is gone
        for (const QByteArray& line : QByteArray(buffer, count).split('\n'))
            obey(line.split(' '));
    }

    void obey(const QList<QByteArray>& words)
    {
        const QByteArray& command = words.front();
        if (command == "come" || command == "lose") {
            for (const auto& client : m_clients)
                command == "come" ? client->come() : client->expectLoss();
            if (command == "lose")
                say("armed");
            watch([](CrowdClient& client) { return client.isBack(); }, [this] { tellBack(); });
        } else if (command == "talk" && words.size() == 4) {
            beginTalk(words[1].toInt(), words[2].toInt(), words[3].toDouble());
        } else if (command == "compare") {
            compare();
        } else if (command == "late") {
            tellLate();
        } else if (command == "quit") {
            QCoreApplication::quit();
        }
    }

    void tellBack()
    {
        std::vector<qint64> moments;
        std::vector<int> attempts;
        for (const auto& client : m_clients) {
            moments.push_back(client->backAt());
            attempts.push_back(client->attempts());
        }
        say("ready", {{u"at"_s, summaryOf(moments)}, {u"attempts"_s, summaryOf(attempts)}});
    }

    void tellLate()
    {
        QJsonArray late;
        for (const auto& client : m_clients)
            if (!client->isBack())
                late.append(client->whereabouts());
        say("late", {{u"late"_s, late}});
    }

    // --- talking

    void beginTalk(int rate, int bytes, double seconds)
    {
        m_delays.clear();
        m_rate = rate;
        m_bytes = bytes;
        m_said = 0;
        m_wanted = static_cast<int>(rate * seconds);
        for (const auto& client : m_clients)
            client->measureInto(&m_delays);
        m_since.start();
        m_talk.start(2ms);
    }

    /// Evenly: what is due by the clock, whatever the timer did.
    void talk()
    {
        const auto due = std::min<qint64>(m_wanted, m_since.elapsed() * m_rate / 1'000);
        const size_t voices = std::min<size_t>(speakers, m_clients.size());
        for (; m_said < due; ++m_said)
            m_clients[static_cast<size_t>(m_said) % voices]->say(m_bytes);
        if (m_said < m_wanted)
            return;
        m_talk.stop();
        watch([](CrowdClient& client) { return client.unanswered() == 0; }, [this] { endTalk(); });
    }

    void endTalk()
    {
        int refused = 0;
        for (const auto& client : m_clients) {
            client->measureInto(nullptr);
            refused += client->refused();
        }
        say("talked", {{u"said"_s, m_said}, {u"refused"_s, refused}, {u"delay_us"_s, summaryOf(m_delays)}});
    }

    void compare()
    {
        m_faults = {};
        m_comparing = m_clients.size();
        for (const auto& client : m_clients)
            client->compare([this](const QString& fault) {
                if (!fault.isEmpty())
                    m_faults.append(fault);
                if (--m_comparing == 0)
                    say("compared", {{u"faults"_s, m_faults}});
            });
    }

    const QString m_invite;
    SecretStore m_secrets{SecretStore::Kind::MemoryOnly};
    std::vector<std::unique_ptr<CrowdClient>> m_clients;
    QSocketNotifier m_commands{STDIN_FILENO, QSocketNotifier::Read};
    QTimer m_glance;
    QTimer m_talk;
    QElapsedTimer m_since;
    Holds m_holds;
    std::function<void()> m_then;
    Delays m_delays;
    QJsonArray m_faults;
    size_t m_enrolling = 0;
    size_t m_comparing = 0;
    int m_rate = 0;
    int m_bytes = 0;
    int m_said = 0;
    int m_wanted = 0;
};

namespace {

void raiseDescriptorLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

/// The certificate that the server of this run has made for itself.
void trust(const QString& path)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.addCaCertificates(path, QSsl::Pem);
    QSslConfiguration::setDefaultConfiguration(tls);
}

} // namespace

} // namespace tertulia::test

int main(int argc, char** argv)
{
    // Qt's own dispatcher walks all sockets in each pass.
    QCoreApplication::setEventDispatcher(new tertulia::net::EpollDispatcher);
    QCoreApplication app(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("tertulia.*.debug=false\ntertulia.*.info=false"));
    QFile file(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString{});
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "usage: chaos_crowd PLAN.json\n");
        return 2;
    }
    const QJsonObject plan = QJsonDocument::fromJson(file.readAll()).object();
    tertulia::test::raiseDescriptorLimit();
    if (plan.contains(QStringLiteral("ca")))
        tertulia::test::trust(plan[QStringLiteral("ca")].toString());
    const tertulia::test::Crowd crowd(plan);
    return QCoreApplication::exec();
}

#include "crowd.moc"

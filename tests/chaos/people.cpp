// SPDX-License-Identifier: GPL-3.0-or-later
// chaos_people PLAN.json: the people of a run, as told on standard input. chaos.py starts and ends it, also with
// kill -9. Says on standard output how far it is: online, worked, quiet, final.
//   back    the server is there again: connect now
//   calm    no act and no fault any more; `quiet` when nothing is under way
//   settle  wait until everything the server has is here, note what the screens show; `final`
//   quit
#include "tests/chaos/settling.h"
#include "tests/chaos/setup.h"
#include "tests/chaos/workload.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSocketNotifier>

#include <cstdio>
#include <unistd.h>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void say(const char* word)
{
    std::printf("%s\n", word);
    std::fflush(stdout);
}

ConversationId conversationAt(const QJsonValue& value)
{
    return ConversationId::fromText(value.toString()).value_or(ConversationId{});
}

WorkloadPlan planOf(const QJsonObject& json)
{
    WorkloadPlan plan;
    plan.seed =
        static_cast<uint64_t>(json[u"seed"_s].toInteger()) * 1'000 + static_cast<uint64_t>(json[u"life"_s].toInteger());
    plan.acts = json[u"acts"_s].toInt();
    plan.pace = std::chrono::milliseconds{json[u"pace_ms"_s].toInt()};
    for (const QJsonValue& talk : json[u"talks"_s].toArray())
        plan.talks.push_back(conversationAt(talk));
    if (json[u"door"_s].isString())
        plan.door = conversationAt(json[u"door"_s]);
    if (json[u"slow"_s].isString())
        plan.slow = conversationAt(json[u"slow"_s]);
    plan.owner = json[u"owner"_s].toString();
    for (const QJsonValue& handle : json[u"others"_s].toArray())
        plan.others.append(handle.toString());
    for (const QJsonValue& fault : json[u"faults"_s].toArray())
        plan.faults.append(fault.toString());
    plan.faultPace = std::chrono::milliseconds{json[u"fault_ms"_s].toInt(300)};
    plan.acksToLose = json[u"lose_acks"_s].toInt();
    plan.isPatient = json[u"patient"_s].toBool();
    plan.hasDrafts = json[u"drafts"_s].toBool();
    return plan;
}

} // namespace

/// All of them, and what they are told.
class People final : public QObject
{
    Q_OBJECT
public:
    explicit People(const QJsonObject& json) : m_history(json[u"history"_s].toString())
    {
        std::vector<SimulatedClient*> clients;
        for (const QJsonValue& value : json[u"people"_s].toArray()) {
            const QJsonObject one = value.toObject();
            const Person person{one[u"device"_s].toString(), one[u"handle"_s].toString(),
                                one[u"folder"_s].toString(), static_cast<quint16>(json[u"port"_s].toInt()),
                                json[u"life"_s].toInt(),     json[u"keychain"_s].toBool()};
            clients.push_back(m_clients.emplace_back(std::make_unique<SimulatedClient>(person, m_history)).get());
        }
        for (SimulatedClient* client : clients)
            client->start();
        m_patience = std::chrono::milliseconds{json[u"settle_ms"_s].toInt(5'000)};
        const WorkloadPlan plan = planOf(json);
        m_isPatient = plan.isPatient;
        m_workload = std::make_unique<Workload>(plan, clients);
        connect(m_workload.get(), &Workload::done, this, [this] {
            if (!std::exchange(m_hasWorked, true))
                say("worked");
        });
        connect(&m_commands, &QSocketNotifier::activated, this, &People::hear);
        watch(
            "online", [](SimulatedClient& client) { return client.isOnline(); }, [this] { m_workload->start(); });
    }

private:
    void hear()
    {
        char buffer[256];
        const auto count = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (count <= 0)
            return QCoreApplication::quit(); // chaos.py is gone
        for (const QByteArray& word : QByteArray(buffer, count).split('\n'))
            obey(word);
    }

    void obey(const QByteArray& word)
    {
        if (word == "back") {
            if (!m_isPatient)
                for (const auto& client : m_clients)
                    client->account().retryNow();
        } else if (word == "calm") {
            m_workload->stop();
            m_history.note({}, "calm");
            watch("quiet", [](SimulatedClient& client) { return client.isOnline() && client.isQuiet(); });
        } else if (word == "settle") {
            settle();
        } else if (word == "quit") {
            QCoreApplication::quit();
        }
    }

    void watch(const char* word, const std::function<bool(SimulatedClient&)>& holds,
               const std::function<void()>& then = {})
    {
        auto* timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this, [=, this] {
            if (!std::ranges::all_of(m_clients, [&](const auto& client) { return holds(*client); }))
                return;
            timer->deleteLater();
            timer->stop();
            say(word);
            if (then)
                then();
        });
        timer->start(20ms);
    }

    void settle()
    {
        m_settling = static_cast<int>(m_clients.size());
        for (const auto& client : m_clients) {
            auto* settling = new Settling(*client, m_patience, this);
            connect(settling, &Settling::over, this, [this, one = client.get()] { fetchAll(*one); });
        }
    }

    /// What is far back is on the server only until somebody looks at it.
    void fetchAll(SimulatedClient& client)
    {
        for (const auto& [id, row] : client.conversations())
            if (row.hasOlder() && row.lowSeq > 0) {
                client.account().fetchOlder(id);
                QTimer::singleShot(5ms, this, [this, &client] { fetchAll(client); });
                return;
            }
        client.noteAll();
        if (--m_settling == 0)
            watch("final", [](SimulatedClient& one) { return one.asking() == 0; });
    }

    History m_history;
    std::vector<std::unique_ptr<SimulatedClient>> m_clients;
    std::unique_ptr<Workload> m_workload;
    QSocketNotifier m_commands{STDIN_FILENO, QSocketNotifier::Read};
    std::chrono::milliseconds m_patience{};
    int m_settling = 0;
    bool m_hasWorked = false;
    bool m_isPatient = false; ///< nobody presses "try again": the library's back-off is what counts
};

} // namespace tertulia::test

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("tertulia.*.debug=false\ntertulia.*.info=false"));
    QFile file(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString{});
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "usage: chaos_people PLAN.json\n");
        return 2;
    }
    const QJsonObject plan = QJsonDocument::fromJson(file.readAll()).object();
    if (plan.contains(QStringLiteral("found")))
        return tertulia::test::foundPlaces(plan);
    const tertulia::test::People people(plan);
    return QCoreApplication::exec();
}

#include "people.moc"

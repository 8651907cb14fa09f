// SPDX-License-Identifier: GPL-3.0-or-later
// What a supervisor such as systemd is told, on a socket as it makes one: ready when somebody can connect, alive while
// the database's thread answers and not when it hangs, stopping before the end; and what healthcheck finds.
#include "server/heartbeat.h"
#include "tests/integration/server_process.h"
#include "tests/support/temp_db.h"
#include "tests/support/test_main.h"
#include "tests/support/ws_client.h"

#include <QTcpServer>
#include <QtTest>

#include <csignal>
#include <future>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The supervisor's end: a datagram socket in a folder of its own, or with a name in the abstract namespace.
class NotifySocket
{
public:
    explicit NotifySocket(bool isAbstract = false)
        : m_name(isAbstract ? "@tertulia-test-" + QByteArray::number(::getpid())
                            : QFile::encodeName(m_folder.filePath(u"notify"_s)))
        , m_fd(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, m_name.constData(), static_cast<size_t>(m_name.size()));
        if (isAbstract)
            address.sun_path[0] = 0;
        const auto size = offsetof(sockaddr_un, sun_path) + static_cast<size_t>(m_name.size());
        m_isBound = ::bind(m_fd, reinterpret_cast<sockaddr*>(&address), static_cast<socklen_t>(size)) == 0;
    }
    ~NotifySocket() { ::close(m_fd); }
    NotifySocket(const NotifySocket&) = delete;
    NotifySocket& operator=(const NotifySocket&) = delete;

    [[nodiscard]] bool isBound() const { return m_isBound; }
    [[nodiscard]] QByteArray name() const { return m_name; }
    [[nodiscard]] QString variable() const { return u"NOTIFY_SOCKET="_s + QString::fromUtf8(m_name); }
    /// The next datagram that is there; empty: none.
    QByteArray read()
    {
        char bytes[4096];
        const auto size = ::recv(m_fd, bytes, sizeof bytes, 0);
        return size < 0 ? QByteArray{} : QByteArray(bytes, size);
    }
    /// The next one that begins so, waiting for it.
    QByteArray await(const QByteArray& beginning)
    {
        QByteArray word;
        const bool came = QTest::qWaitFor(
            [&] {
                do
                    word = read();
                while (!word.isEmpty() && !word.startsWith(beginning));
                return !word.isEmpty();
            },
            aMinuteMs);
        return came ? word : QByteArray{};
    }

private:
    QTemporaryDir m_folder;
    const QByteArray m_name;
    const int m_fd;
    bool m_isBound = false;
};

} // namespace

class SupervisedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hearsOfItsLife_data();
    void hearsOfItsLife();
    void hearsNothingOfAHungDatabase();
    void saysNothingUnasked();
    void aSilentServerIsNotWell();
};

void SupervisedTest::hearsOfItsLife_data()
{
    QTest::addColumn<bool>("isAbstract");
    QTest::newRow("a path") << false;
    QTest::newRow("an abstract name") << true;
}

void SupervisedTest::hearsOfItsLife()
{
    QFETCH(bool, isAbstract);
    NotifySocket socket(isAbstract);
    QVERIFY(socket.isBound());
    ServerProcess server;
    QVERIFY(server.start({}, {socket.variable(), u"WATCHDOG_USEC=300000"_s}));
    const QByteArray ready = socket.await("READY=1\n");
    const QByteArray before = "STATUS=listening on ";
    QVERIFY2(ready.contains(before), ready.constData());
    WsClient anna; // whoever waited for the word can come in
    QVERIFY(anna.open(QUrl(QString::fromUtf8(ready.mid(ready.indexOf(before) + before.size())))));
    for (int i = 0; i < 4; ++i)
        QCOMPARE(socket.await("WATCHDOG=1"), "WATCHDOG=1");
    server.signal(SIGTERM);
    QVERIFY(!socket.await("STOPPING=1").isEmpty());
    QCOMPARE(server.waitForEnd(), 0);
}

void SupervisedTest::hearsNothingOfAHungDatabase()
{
    NotifySocket socket;
    QVERIFY(socket.isBound());
    const TempDb temp;
    const SystemClock clock;
    Lanes lanes(
        temp.config(), 1, clock, [](const Changes&) {}, [] {});
    QVERIFY(lanes.start().ok());
    const auto tick = 20ms;
    const Heartbeat heartbeat(lanes, Supervisor(socket.name(), 3 * tick));
    QVERIFY(!socket.await("WATCHDOG=1").isEmpty());

    std::promise<void> hung;
    std::promise<void> goesOn;
    lanes.write<Done>(
        "hung",
        [&hung, waits = std::make_shared<std::future<void>>(goesOn.get_future())](Tx&) -> Result<Done> {
            hung.set_value();
            waits->wait();
            return Done{};
        },
        [](const Result<Done>&) {});
    hung.get_future().wait();
    while (!socket.read().isEmpty()) {
    }
    int turns = 0; // of the loop, which goes on
    QTimer timer;
    connect(&timer, &QTimer::timeout, &timer, [&turns] { ++turns; });
    timer.start(tick);
    QTRY_VERIFY(turns >= 20);
    int beats = 0;
    while (!socket.read().isEmpty())
        ++beats;
    goesOn.set_value();
    QVERIFY2(beats <= 1, QByteArray::number(beats).constData()); // for what was answered before
    QVERIFY(!socket.await("WATCHDOG=1").isEmpty());
    lanes.stop();
}

void SupervisedTest::saysNothingUnasked()
{
    NotifySocket socket;
    qputenv("NOTIFY_SOCKET", socket.name());
    qputenv("WATCHDOG_USEC", "1000000");
    qputenv("WATCHDOG_PID", QByteArray::number(::getpid() + 1)); // meant for another process
    const auto supervisor = Supervisor::fromEnvironment();
    QCOMPARE(supervisor.patience(), 0us);
    QVERIFY(!qEnvironmentVariableIsSet("NOTIFY_SOCKET") && !qEnvironmentVariableIsSet("WATCHDOG_PID"));
    supervisor.alive();
    QCOMPARE(socket.read(), "WATCHDOG=1");
    const auto none = Supervisor::fromEnvironment();
    none.ready("here");
    QCOMPARE(socket.read(), QByteArray{});
    QCOMPARE(Supervisor(QByteArray(200, 'x'), 1s).patience(), 1000ms);
    Supervisor(QByteArray(200, 'x'), 1s).alive(); // too long for a socket: a line in the log, no more
}

void SupervisedTest::aSilentServerIsNotWell()
{
    QTcpServer silent; // the kernel takes the connection, nobody answers
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const QString address = u"127.0.0.1:%1"_s.arg(silent.serverPort());
    const auto unwell = ServerProcess::run({u"healthcheck"_s, u"--listen"_s, address});
    QCOMPARE(unwell.code, 1);
    QVERIFY2(unwell.err.contains("is not well"), unwell.err.constData());
    silent.close();
    const auto gone = ServerProcess::run({u"healthcheck"_s, u"--listen"_s, address});
    QCOMPARE(gone.code, 1);
    QVERIFY2(gone.err.contains("nothing listens on"), gone.err.constData());
}

} // namespace tertulia::test

using tertulia::test::SupervisedTest;
TERTULIA_TEST(SupervisedTest, "supervised")
#include "tst_supervised.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets in a real Secret Service, and what happens without one: nothing on the disk, nothing deleted.
#include "client/platform/secret_store.h"
#include "tests/client/private_bus.h"
#include "tests/support/test_main.h"

#include <QDirIterator>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

/// What runs on the private bus, one function a process.
class SecretStoreChild : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writes();
    void readsWhatIsThere();
    void findsNothing();
    void removes();
    void hasNoKeychain();
};

template<typename T>
static T wait(QFuture<T> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 60'000))
        qFatal("the keychain never answered");
    return future.result();
}

static const QString secret = u"refresh-ä-"_s + QString(3000, u'k');

void SecretStoreChild::writes()
{
    SecretStore store;
    QVERIFY(wait(store.write(u"key"_s, u"an older one"_s)).ok());
    QVERIFY(wait(store.write(u"key"_s, secret)).ok());
    QVERIFY(store.persistent());
    QCOMPARE(wait(store.read(u"key"_s)).value(), std::optional<QString>(secret));
}

void SecretStoreChild::readsWhatIsThere()
{
    SecretStore store;
    QCOMPARE(wait(store.read(u"key"_s)).value(), std::optional<QString>(secret));
    QCOMPARE(wait(store.read(u"another key"_s)).value(), std::optional<QString>());
}

void SecretStoreChild::findsNothing()
{
    SecretStore store;
    const auto found = wait(store.read(u"key"_s));
    QVERIFY(!found.ok() || !found->has_value());
}

void SecretStoreChild::removes()
{
    SecretStore store;
    QVERIFY(wait(store.remove(u"key"_s)).ok());
    QCOMPARE(wait(store.read(u"key"_s)).value(), std::optional<QString>());
    QVERIFY(wait(store.remove(u"key"_s)).ok()); // nothing to remove is fine
}

void SecretStoreChild::hasNoKeychain()
{
    SecretStore store;
    QSignalSpy changed(&store, &SecretStore::persistentChanged);
    QCOMPARE(wait(store.read(u"key"_s)).error().code, ErrorCode::KeychainUnavailable);
    QVERIFY(!store.persistent());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(wait(store.write(u"key"_s, secret)).error().code, ErrorCode::KeychainUnavailable);
    QCOMPARE(wait(store.read(u"key"_s)).value(), std::optional<QString>(secret)); // for this process
    (void)wait(store.remove(u"key"_s));
    QVERIFY(!wait(store.read(u"key"_s)).ok());
}

class SecretStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bus = std::make_unique<PrivateBus>(); }
    void memoryOnly();
    void survivesTheProcess();
    void lockedKeyringLosesNothing();
    void withoutBus();
    void busWithoutKeyring();

private:
    static QString child(const QString& function);
    void nothingOnDisk() const;

    std::unique_ptr<PrivateBus> m_bus;
};

#define VERIFY_RUN(outcome)                                                                                            \
    do {                                                                                                               \
        const PrivateBus::Outcome result = outcome;                                                                    \
        QVERIFY2(result.exitCode == 0, qPrintable(result.output));                                                     \
    } while (false)

QString SecretStoreTest::child(const QString& function)
{
    return u"exec '%1' secret_store_child %2"_s.arg(QCoreApplication::applicationFilePath(), function);
}

/// The secret must not be readable in any file of the home.
void SecretStoreTest::nothingOnDisk() const
{
    QDirIterator files(m_bus->home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("kkkkkkkkkk"), qPrintable(file.fileName()));
    }
}

void SecretStoreTest::memoryOnly()
{
    SecretStore store(SecretStore::Kind::MemoryOnly);
    QVERIFY(!store.persistent());
    QCOMPARE(wait(store.read(u"key"_s)).value(), std::optional<QString>());
    QCOMPARE(wait(store.write(u"key"_s, secret)).error().code, ErrorCode::KeychainUnavailable);
    QCOMPARE(wait(store.read(u"key"_s)).value(), std::optional<QString>(secret));
    QVERIFY(wait(store.remove(u"key"_s)).ok());
    QCOMPARE(wait(store.read(u"key"_s)).value(), std::optional<QString>());
}

void SecretStoreTest::survivesTheProcess()
{
    VERIFY_RUN(m_bus->run(child(u"writes"_s)));
    VERIFY_RUN(m_bus->run(child(u"readsWhatIsThere"_s)));
    nothingOnDisk(); // gnome-keyring encrypts its file
    VERIFY_RUN(m_bus->run(child(u"removes"_s)));
    VERIFY_RUN(m_bus->run(child(u"findsNothing"_s)));
}

void SecretStoreTest::lockedKeyringLosesNothing()
{
    VERIFY_RUN(m_bus->run(child(u"writes"_s)));
    VERIFY_RUN(m_bus->run(child(u"findsNothing"_s), PrivateBus::Keyring::WrongPassword));
    VERIFY_RUN(m_bus->run(child(u"readsWhatIsThere"_s)));
}

void SecretStoreTest::withoutBus()
{
    VERIFY_RUN(m_bus->runWithoutBus(child(u"hasNoKeychain"_s)));
    nothingOnDisk();
}

void SecretStoreTest::busWithoutKeyring()
{
    VERIFY_RUN(m_bus->run(child(u"hasNoKeychain"_s), PrivateBus::Keyring::None));
    nothingOnDisk();
}

TERTULIA_TEST(SecretStoreTest, "secret_store")
TERTULIA_TEST(SecretStoreChild, "secret_store_child")

} // namespace tertulia::test

#include "tst_secret_store.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Every limit of every field of every request, over a real connection: one below it and at it are not refused for it,
// one beyond it is, with the field's name. The limits are those of the declarations, which PROTOCOL.md tells too.
#include "tests/matrix/fill.h"
#include "tests/support/test_main.h"
#include "tests/support/test_server.h"
#include "tests/support/ws_client.h"

#include <QJsonDocument>

#include <set>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

struct Probe
{
    QJsonValue value;
    bool isGood = true;
};

std::vector<Probe> probes(const RangeRule& rule, const QJsonValue& /*sample*/)
{
    std::vector<Probe> all{{qint64{rule.min}, true}, {qint64{rule.min - 1}, false}};
    if (rule.max == limits::maxInteger)
        return all;
    for (const int64_t step : {-1, 0, 1})
        if (rule.max + step >= rule.min)
            all.push_back({qint64{rule.max + step}, step <= 0});
    return all;
}

std::vector<Probe> probes(const TextRule& rule, const QJsonValue& /*sample*/)
{
    std::vector<Probe> all;
    for (const int length : {rule.min - 1, rule.min, rule.max - 1, rule.max, rule.max + 1})
        if (length >= 0)
            all.push_back({QString(length, u'a'), length >= rule.min && length <= rule.max});
    return all;
}

template<typename E>
std::vector<Probe> probes(const ListRule<E>& rule, const QJsonValue& sample)
{
    const QJsonValue element = sample.toArray().first();
    std::vector<Probe> all;
    for (const int size : {rule.max - 1, rule.max, rule.max + 1}) {
        QJsonArray array;
        for (int i = 0; i < size; ++i)
            array.append(element);
        all.push_back({array, size <= rule.max});
    }
    return all;
}

template<typename Rule>
std::vector<Probe> probes(const Rule& /*rule*/, const QJsonValue& /*sample*/)
{
    return {};
}

bool isAboutALimit(const Error& error, const QString& field)
{
    static const std::set<QString> reasons{u"too_long"_s, u"too_short"_s, u"empty"_s, u"out_of_range"_s, u"too_many"_s};
    return error.code == ErrorCode::BadField && error.field == field && reasons.contains(error.detail);
}

} // namespace

class FieldLimitsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyLimit();
    void cleanupTestCase() { m_server.reset(); }

private:
    template<Request R>
    void askAtLimits();
    template<Request R>
    Result<typename R::Reply> ask(QJsonObject data);
    /// As far as a request with this guard needs it.
    void connectFor(Guard guard);

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<WsClient> m_client;
    QString m_accessToken;
    Thing m_thing;
    int64_t m_lastId = 1'000'000;
    int m_asked = 0;
};

void FieldLimitsTest::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    WsClient anna;
    QVERIFY(anna.open(m_server->url()));
    QVERIFY(anna.enroll(u"anna"_s));
    m_accessToken = anna.me().accessToken;
}

void FieldLimitsTest::connectFor(Guard guard)
{
    m_client = std::make_unique<WsClient>();
    QVERIFY(m_client->open(m_server->url()));
    if (guard != Guard::Stranger)
        QVERIFY(m_client->greet());
    if (guard == Guard::SignedIn)
        QVERIFY(m_client->request(AuthResume{{}, m_accessToken}).ok());
}

template<Request R>
Result<typename R::Reply> FieldLimitsTest::ask(QJsonObject data)
{
    const QJsonObject frame{
        {u"id"_s, qint64{++m_lastId}}, {u"type"_s, QLatin1StringView{R::type}}, {u"data"_s, std::move(data)}};
    m_client->sendText(QString::fromUtf8(QJsonDocument{frame}.toJson(QJsonDocument::Compact)));
    ++m_asked;
    return m_client->await<R>(m_lastId);
}

template<Request R>
void FieldLimitsTest::askAtLimits()
{
    const QJsonObject sample = QJsonDocument::fromJson(encodeData(requestAbout<R>(m_thing))).object();
    connectFor(R::guard);
    const auto askAll = [&](const auto& field) {
        const auto name = QString::fromLatin1(field.name);
        for (const Probe& probe : probes(field.rule, sample.value(name))) {
            if (R::guard != Guard::SignedIn || !m_client->isOpen())
                connectFor(R::guard);
            QJsonObject data = sample;
            data.insert(name, probe.value);
            auto result = ask<R>(data);
            if (!result.ok() && result.error().code == ErrorCode::Offline) { // ended by a request before this one
                connectFor(R::guard);
                result = ask<R>(data);
            }
            const bool refused = !result.ok() && isAboutALimit(result.error(), name);
            const QString why = result.ok() ? u"ok"_s
                                            : wireName(result.error().code) + u' ' + result.error().field + u' ' +
                                                  result.error().detail;
            const QString where = QLatin1StringView{R::type} + u'.' + name + u": "_s + why + u" for "_s +
                                  QString::fromUtf8(QJsonDocument{QJsonArray{probe.value}}.toJson()).left(60);
            QVERIFY2(refused != probe.isGood, qPrintable(where));
        }
    };
    std::apply([&](const auto&... field) { (askAll(field), ...); }, R::fields);
}

void FieldLimitsTest::everyLimit()
{
    Requests::forEach([&]<typename R>() { askAtLimits<R>(); });
    QVERIFY(m_asked > 3 * static_cast<int>(Requests::size));
}

} // namespace tertulia::test

using tertulia::test::FieldLimitsTest;
TERTULIA_TEST(FieldLimitsTest, "limits")
#include "tst_limits.moc"

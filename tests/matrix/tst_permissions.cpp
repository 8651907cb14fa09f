// SPDX-License-Identifier: GPL-3.0-or-later
// Ten kinds of people × every request × six kinds of things, each cell asked for real and taken back, and held against
// tests/matrix/permissions.txt, which is there to be read. Besides the table, laws that no table may break: who is
// not in a place gets the very answer that he gets about a place that does not exist.
// Requests about the connection or the own account have no thing they are about; `aboutTheAsker` lists them.
#include "server/dispatch/handler_table.h"
#include "tests/matrix/fill.h"
#include "tests/support/test_main.h"

#include <QFile>

#include <set>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

/// Done by more than a transaction: signing in, passwords, pictures, files, what a connection hears, what needs the
/// server's key. Each has tests of its own.
const std::set<QString> aboutTheAsker{u"hello"_s,           u"auth.register"_s,  u"auth.login"_s,   u"auth.resume"_s,
                                      u"password.change"_s, u"password.reset"_s, u"totp.begin"_s,   u"totp.confirm"_s,
                                      u"totp.disable"_s,    u"presence.watch"_s, u"presence.set"_s, u"typing.set"_s,
                                      u"account.delete"_s,  u"blob.begin"_s,     u"blob.put"_s,     u"avatar.set"_s,
                                      u"blob.get"_s,        u"webhook.create"_s, u"thread.watch"_s, u"emoji.add"_s,
                                      u"file.begin"_s,      u"file.state"_s,     u"file.list"_s,    u"file.cancel"_s,
                                      u"file.ticket"_s,     u"file.reclaim"_s};

template<Request R>
constexpr bool isService = requires
{
    Handler<R>::work;
};

template<typename T>
constexpr bool isPlaceId =
    std::is_same_v<T, ConversationId> || std::is_same_v<T, SpaceId> || std::is_same_v<T, StreamId> ||
    std::is_same_v<T, MessageId> || std::is_same_v<T, RoleId> || std::is_same_v<T, CategoryId>;

template<Request R>
bool isAboutAPlace()
{
    return std::apply(
        []<typename... F>(const F&... field) {
            return (isPlaceId<std::remove_cvref_t<decltype(std::declval<R&>().*field.member)>> || ...);
        },
        R::fields);
}

/// What a cell says, in the words of the table.
QString wordFor(const Error& error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return u"-"_s;
    case ErrorCode::Forbidden:
        return u"no"_s;
    case ErrorCode::BadField:
        return u'!' + error.field;
    default:
        return u'!' + QString{wireName(error.code)};
    }
}

struct Answer
{
    QString word;
    QByteArray wire; ///< what an error looks like from outside
};

template<Request R>
Answer ask(Scene& scene, const Actor& actor, const Thing& thing)
{
    Changes changes;
    Tx tx{*scene.world.db, scene.world.clock, changes};
    World::must(scene.world.db->begin());
    const auto result = Handler<R>::work(tx, actor, requestAbout<R>(thing));
    World::must(scene.world.db->rollback());
    return result.ok() ? Answer{u"yes"_s, {}} : Answer{wordFor(result.error()), encodeErrorObject(result.error())};
}

constexpr auto firstWords = "\nrequest  ";

QString padded(const QString& word)
{
    return word.leftJustified(10) + u' ';
}

QString header()
{
    QString line = u"request"_s.leftJustified(24) + u"thing"_s.leftJustified(14);
    for (const char* part : partNames)
        line += padded(QString::fromLatin1(part));
    return line.trimmed() + u'\n';
}

QString row(const char* request, const QString& thing, const std::vector<Answer>& answers)
{
    QString line = QString::fromLatin1(request).leftJustified(24) + thing.leftJustified(14);
    for (const Answer& answer : answers)
        line += padded(answer.word);
    return line.trimmed() + u'\n';
}

bool isOutsider(Part part)
{
    return part == Part::Left || part == Part::Banned || part == Part::Stranger || part == Part::Operator;
}

} // namespace

class PermissionMatrixTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void everyCell();
    void nobodyIsForgotten();

private:
    template<Request R>
    void askAll(Scene& scene);
    template<Request R>
    void judge(const Scene& scene, const Thing& thing, const std::vector<Answer>& answers, Scene& again);

    QString m_table;
    QStringList m_broken; ///< laws, by whom and where
    int m_cells = 0;
};

template<Request R>
void PermissionMatrixTest::judge(const Scene& scene, const Thing& thing, const std::vector<Answer>& answers,
                                 Scene& again)
{
    if (!isAboutAPlace<R>() || thing.name == "person"_ba)
        return;
    Thing nothing;
    nothing.person = thing.person;
    nothing.user = thing.user;
    for (size_t i = 0; i < answers.size(); ++i) {
        if (!isOutsider(static_cast<Part>(i)))
            continue;
        const QString where = u"%1 %2 %3"_s.arg(QLatin1StringView{R::type}, QLatin1StringView{thing.name},
                                                QLatin1StringView{partNames.at(i)});
        if (answers[i].word == u"yes"_s)
            m_broken << where + u": an outsider may"_s;
        else if (answers[i].wire != ask<R>(again, scene.parts.at(i), nothing).wire)
            m_broken << where + u": the answer tells that it exists: "_s + QString::fromUtf8(answers[i].wire);
    }
}

template<Request R>
void PermissionMatrixTest::askAll(Scene& scene)
{
    std::vector<QString> rows;
    for (const Thing& thing : scene.things) {
        std::vector<Answer> answers;
        for (const Actor& actor : scene.parts)
            answers.push_back(ask<R>(scene, actor, thing));
        m_cells += static_cast<int>(answers.size());
        judge<R>(scene, thing, answers, scene);
        rows.push_back(row(R::type, QLatin1StringView{thing.name}, answers));
    }
    const auto tail = [](const QString& line) { return line.mid(38); };
    const bool same =
        std::all_of(rows.begin(), rows.end(), [&](const auto& one) { return tail(one) == tail(rows.front()); });
    if (same)
        m_table += QString::fromLatin1(R::type).leftJustified(24) + u"any"_s.leftJustified(14) + tail(rows.front());
    else
        for (const QString& one : rows)
            m_table += one;
}

void PermissionMatrixTest::everyCell()
{
    Scene scene{globalEngine()};
    m_table = header();
    m_broken.clear();
    m_cells = 0;
    int requests = 0;
    Requests::forEach([&]<typename R>() {
        if constexpr (isService<R>) {
            askAll<R>(scene);
            ++requests;
        }
    });
    QCOMPARE(m_cells, requests * static_cast<int>(partNames.size() * scene.things.size()));

    QVERIFY2(m_broken.isEmpty(), qPrintable(m_broken.join(u'\n')));

    QFile file(QStringLiteral(TERTULIA_SOURCE_DIR "/tests/matrix/permissions.txt"));
    if (qEnvironmentVariableIsSet("TERTULIA_WRITE_MATRIX")) {
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray text = file.readAll();
        file.resize(0);
        file.seek(0);
        file.write(text.left(text.indexOf(firstWords) + 1) + m_table.toUtf8());
        return;
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    const QStringList expected = text.mid(text.indexOf(QLatin1StringView{firstWords}) + 1).split(u'\n');
    const QStringList actual = m_table.split(u'\n');
    for (qsizetype i = 0; i < std::min(expected.size(), actual.size()); ++i)
        QCOMPARE(actual[i], expected[i]);
    QCOMPARE(actual.size(), expected.size());
}

void PermissionMatrixTest::nobodyIsForgotten()
{
    std::set<QString> others;
    Requests::forEach([&]<typename R>() {
        if constexpr (!isService<R>)
            others.insert(QString::fromLatin1(R::type));
    });
    QCOMPARE(others, aboutTheAsker);
}

} // namespace tertulia::test

using tertulia::test::PermissionMatrixTest;
TERTULIA_TEST(PermissionMatrixTest, "permissions")
#include "tst_permissions.moc"

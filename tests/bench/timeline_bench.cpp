// SPDX-License-Identifier: GPL-3.0-or-later
// timeline_bench [--messages N] [--keep FOLDER] [--ways product,plain,simple] [--passed N] [--live SECONDS]
//                [--json FILE]
// A conversation of N messages (default 100,000) on a device whose cache has them all, shown by the product and by
// plain ListViews: first frame, memory, frames while flinging and while others write 50 messages a second, and what
// moves under the reader's eyes when history comes in above, pictures load or the window changes. Each way in a process
// of its own, one after the other. --keep: the made conversation stays in that folder and is used again. Platform and
// renderer are those of the environment; without one, QT_QPA_PLATFORM=offscreen and QT_QUICK_BACKEND=software.
#include "tests/bench/talk_server.h"
#include "tests/bench/timeline_measure.h"

#include <QCommandLineParser>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTextStream>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

const QStringList wayNames{u"product"_s, u"plain"_s, u"simple"_s};
constexpr auto talkWord = "talk "_L1;
constexpr auto figuresWord = "figures "_L1;

void tell(const QString& line)
{
    QTextStream(stdout) << line << Qt::endl;
}

/// The measuring process: its standard output is a conversation with the one that holds the server.
int measure(const QCommandLineParser& options)
{
    BenchDesktop desktop(options.value(u"home"_s));
    if (!desktop.signIn(QUrl(options.value(u"server"_s)), TalkServer::reader, WsClient::password)) {
        qWarning() << "could not sign in";
        return 1;
    }
    const QString way = options.value(u"measure"_s);
    if (way == "fill"_L1) {
        const bool known =
            QTest::qWaitFor([&] { return !desktop.app().findByTitle(TalkServer::title).isNull(); }, 60'000);
        return known && desktop.fill(desktop.app().findByTitle(TalkServer::title)) ? 0 : 1;
    }
    MeasurePlan plan;
    plan.passed = options.value(u"passed"_s).toInt();
    plan.liveSeconds = options.value(u"live"_s).toInt();
    plan.talk = [](int perSecond) { tell(talkWord + QString::number(perSecond)); };
    TimelineMeasure measure(desktop, static_cast<Way>(wayNames.indexOf(way)), plan);
    const auto figures = measure.run();
    if (!figures)
        return 1;
    tell(figuresWord + QString::fromUtf8(QJsonDocument(*figures).toJson(QJsonDocument::Compact)));
    return 0;
}

class Bench
{
public:
    explicit Bench(const QCommandLineParser& options)
        : m_options(options)
        , m_folder(options.isSet(u"keep"_s) ? options.value(u"keep"_s) : m_scratch.path())
        , m_server(m_folder)
    {
    }

    int run()
    {
        QDir().mkpath(m_folder + u"/home"_s);
        if (!m_server.open(m_options.value(u"messages"_s).toInt()))
            return 1;
        if (!inProcess(u"fill"_s)) {
            qWarning() << "the device's cache did not fill";
            return 1;
        }
        QJsonObject all;
        for (const QString& way : m_options.value(u"ways"_s).split(u',')) {
            const auto figures = inProcess(way);
            if (!figures)
                return 1;
            all.insert(way, *figures);
        }
        QFile file(m_options.value(u"json"_s));
        if (!file.fileName().isEmpty() &&
            (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(all).toJson()) < 0))
            return 1;
        report(all);
        return 0;
    }

private:
    std::optional<QJsonObject> inProcess(const QString& way)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(),
                      {u"--measure"_s, way, u"--server"_s, m_server.url().toString(), u"--home"_s,
                       m_folder + u"/home"_s, u"--passed"_s, m_options.value(u"passed"_s), u"--live"_s,
                       m_options.value(u"live"_s)});
        QJsonObject figures;
        QEventLoop loop;
        QObject::connect(&process, &QProcess::readyReadStandardOutput, &loop, [&] {
            while (process.canReadLine()) {
                const QString line = QString::fromUtf8(process.readLine()).trimmed();
                if (line.startsWith(talkWord))
                    m_server.talk(line.mid(talkWord.size()).toInt());
                else if (line.startsWith(figuresWord))
                    figures = QJsonDocument::fromJson(line.mid(figuresWord.size()).toUtf8()).object();
            }
        });
        QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
        loop.exec();
        m_server.talk(0);
        if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
            return {};
        return figures;
    }

    static QString cell(const QJsonValue& value)
    {
        if (value.isObject()) {
            const QJsonObject frames = value.toObject();
            return u"%1 / %2 / %3 (cpu %4)"_s.arg(frames.value(u"p50_ms"_s).toDouble(), 0, 'f', 1)
                .arg(frames.value(u"p99_ms"_s).toDouble(), 0, 'f', 1)
                .arg(frames.value(u"max_ms"_s).toDouble(), 0, 'f', 1)
                .arg(frames.value(u"cpu_max_ms"_s).toDouble(), 0, 'f', 1);
        }
        return value.isUndefined() ? u"-"_s : QString::number(value.toDouble(), 'f', value.toDouble() < 100 ? 1 : 0);
    }

    static void report(const QJsonObject& all)
    {
        QStringList keys;
        for (const QJsonValue& way : all)
            for (const QString& key : way.toObject().keys())
                if (!keys.contains(key))
                    keys.append(key);
        QString line = u"frames: ms p50 / p99 / longest"_s.leftJustified(34);
        for (const QString& way : wayNames)
            line += (all.contains(way) ? way : QString{}).rightJustified(34);
        tell(line);
        for (const QString& key : std::as_const(keys)) {
            line = key.leftJustified(34);
            for (const QString& way : wayNames)
                line += all.contains(way) ? cell(all.value(way)[key]).rightJustified(34) : QString{};
            tell(line);
        }
    }

    const QCommandLineParser& m_options;
    QTemporaryDir m_scratch;
    const QString m_folder;
    TalkServer m_server;
};

} // namespace

} // namespace tertulia::test

int main(int argc, char** argv)
{
    using namespace Qt::StringLiterals;
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!qEnvironmentVariableIsSet("QT_QUICK_BACKEND"))
        qputenv("QT_QUICK_BACKEND", "software");
    QLoggingCategory::setFilterRules(u"tertulia.*.debug=false\ntertulia.*.info=false\nqt.text.*=false"_s);
    tertulia::test::BenchApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"tertulia"_s);
    QCommandLineParser options;
    for (const auto& [name, value] :
         std::initializer_list<std::pair<QString, QString>>{{u"messages"_s, u"100000"_s},
                                                            {u"keep"_s, {}},
                                                            {u"ways"_s, u"product,plain,simple"_s},
                                                            {u"passed"_s, u"5000"_s},
                                                            {u"live"_s, u"20"_s},
                                                            {u"json"_s, {}},
                                                            {u"measure"_s, {}},
                                                            {u"server"_s, {}},
                                                            {u"home"_s, {}}})
        options.addOption(QCommandLineOption(name, {}, u"value"_s, value));
    options.process(application);
    if (options.isSet(u"measure"_s))
        return tertulia::test::measure(options);
    return tertulia::test::Bench(options).run();
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/downloads.h"

#include "client/cache/state_file.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>

namespace tertulia {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_LOGGING_CATEGORY(syncLog)

namespace {

using State = Download::State;

const QString part = u".part"_s;

struct Name
{
    State state;
    QLatin1StringView text;
};
constexpr std::array names{
    Name{State::Waiting, QLatin1StringView{"waiting"}}, Name{State::Running, QLatin1StringView{"waiting"}},
    Name{State::Paused, QLatin1StringView{"paused"}}, Name{State::Failed, QLatin1StringView{"failed"}},
    Name{State::Done, QLatin1StringView{"done"}}};

QString listIn(const QString& directory)
{
    return directory + u"/downloads.json"_s;
}

QJsonObject json(const Download& one)
{
    const auto name = std::ranges::find(names, one.state, &Name::state);
    QJsonObject object{
        {u"file"_s, one.file.text()}, {u"path"_s, one.path}, {u"size"_s, one.size}, {u"state"_s, QString(name->text)}};
    if (one.failure)
        object.insert(u"failure"_s, QString(wireName(*one.failure)));
    return object;
}

std::optional<Download> download(const QJsonObject& object)
{
    const auto file = FileId::fromText(object.value("file"_L1).toString());
    const auto name = std::ranges::find(names, object.value("state"_L1).toString(), &Name::text);
    Download one;
    one.path = object.value("path"_L1).toString();
    if (!file || name == names.end() || !QDir::isAbsolutePath(one.path))
        return {};
    one.file = *file;
    one.size = object.value("size"_L1).toInteger();
    one.state = name->state;
    one.failure = errorCodeFromWire(object.value("failure"_L1).toString());
    one.bytes = one.state == State::Done ? one.size : QFileInfo(one.path + part).size();
    return one;
}

} // namespace

Downloads::Downloads(QString directory, Session& session, QUrl server, NetTiming timing, QObject* parent)
    : QObject(parent)
    , m_directory(std::move(directory))
    , m_session(session)
    , m_server(std::move(server))
    , m_timing(timing)
{
    m_saving.setSingleShot(true);
    m_saving.setInterval(0ms); // several changes of one turn are one write
    connect(&m_saving, &QTimer::timeout, this, &Downloads::save);
}

Downloads::~Downloads()
{
    m_running.clear();
    if (m_saving.isActive())
        save();
    state_file::flush();
}

void Downloads::load(UserId reader)
{
    m_running.clear();
    m_all.clear();
    m_reader = reader;
    if (reader.isNull())
        return;
    const QJsonObject list = QJsonDocument::fromJson(state_file::read(listIn(m_directory))).object();
    if (list.value("reader"_L1).toString() != reader.text())
        return;
    for (const QJsonValue& value : list.value("files"_L1).toArray())
        if (const auto one = download(value.toObject()))
            m_all.emplace(one->file, *one);
}

void Downloads::save()
{
    m_saving.stop();
    size_t done = 0;
    for (auto one = m_all.rbegin(); one != m_all.rend(); ++one)
        done += one->second.state == State::Done ? 1 : 0;
    for (auto one = m_all.begin(); one != m_all.end() && done > mostKept;) {
        const bool isOld = one->second.state == State::Done;
        done -= isOld ? 1 : 0;
        one = isOld ? m_all.erase(one) : std::next(one);
    }
    QJsonArray files;
    for (const auto& [id, one] : m_all)
        files.append(json(one));
    const QJsonObject list{{u"reader"_s, m_reader.text()}, {u"files"_s, files}};
    state_file::write(listIn(m_directory), QJsonDocument(list).toJson(QJsonDocument::Compact));
}

void Downloads::start()
{
    m_started = true;
    pump();
}

void Downloads::stop()
{
    m_started = false;
    for (const auto& [file, transfer] : std::exchange(m_running, {}))
        setState(m_all.at(file), State::Waiting);
}

void Downloads::wipe()
{
    m_running.clear();
    for (const auto& [file, one] : std::exchange(m_all, {}))
        if (one.state != State::Done)
            QFile::remove(one.path + part);
    m_saving.stop();
    state_file::remove(listIn(m_directory));
}

const Download* Downloads::find(FileId file) const
{
    const auto found = m_all.find(file);
    const bool isLost =
        found != m_all.end() && found->second.state == State::Done && !QFileInfo::exists(found->second.path);
    return found == m_all.end() || isLost ? nullptr : &found->second;
}

/// "tea (2).png" if "tea.png" is taken, by a file or by what is on its way.
QString Downloads::freePath(const QString& wanted) const
{
    const auto isTaken = [this](const QString& path) {
        return QFileInfo::exists(path) || QFileInfo::exists(path + part) ||
               std::ranges::any_of(m_all, [&path](const auto& one) { return one.second.path == path; });
    };
    const QFileInfo info(wanted);
    const QString ending = info.suffix().isEmpty() ? QString{} : u'.' + info.suffix();
    QString path = info.absoluteFilePath();
    for (int i = 2; isTaken(path); ++i)
        path = u"%1/%2 (%3)%4"_s.arg(info.absolutePath(), info.completeBaseName()).arg(i).arg(ending);
    return path;
}

void Downloads::fetch(const Attachment& file, const QString& path, bool opens)
{
    const auto known = m_all.find(file.file);
    if (known != m_all.end() && known->second.state != State::Done) {
        known->second.opens = opens;
        return resume(file.file);
    }
    m_all.erase(file.file);
    Download one;
    one.file = file.file;
    one.size = file.size;
    one.path = freePath(path);
    one.opens = opens;
    setState(m_all.emplace(file.file, one).first->second, State::Waiting);
    pump();
}

void Downloads::pause(FileId file)
{
    const auto found = m_all.find(file);
    if (found == m_all.end() || (found->second.state != State::Waiting && found->second.state != State::Running))
        return;
    m_running.erase(file);
    setState(found->second, State::Paused);
    pump();
}

void Downloads::resume(FileId file)
{
    const auto found = m_all.find(file);
    if (found == m_all.end() || (found->second.state != State::Paused && found->second.state != State::Failed))
        return;
    setState(found->second, State::Waiting);
    pump();
}

void Downloads::cancel(FileId file)
{
    const auto found = m_all.find(file);
    if (found == m_all.end() || found->second.state == State::Done)
        return;
    m_running.erase(file);
    QFile::remove(found->second.path + part);
    m_all.erase(found);
    m_saving.start();
    Q_EMIT changed(file);
    pump();
}

void Downloads::pump()
{
    if (!m_started)
        return;
    for (auto& [file, one] : m_all) {
        if (static_cast<int>(m_running.size()) >= atOnce)
            return;
        if (one.state == State::Waiting)
            run(one);
    }
}

void Downloads::run(Download& download)
{
    const FileId file = download.file;
    auto transfer = std::make_unique<FileTransfer>(
        m_server, [this] { return m_session.request(FileTicket{}); }, m_timing);
    connect(transfer.get(), &FileTransfer::progressed, this, [this, file](qint64 bytes) { moved(file, bytes); });
    connect(transfer.get(), &FileTransfer::finished, this,
            [this, file](const Result<FileInfo>& result) { ended(file, result); });
    QDir().mkpath(QFileInfo(download.path).absolutePath());
    transfer->download(file, download.path);
    m_running.emplace(file, std::move(transfer));
    setState(download, State::Running);
}

/// Told once for each hundredth: the screen needs no more.
void Downloads::moved(FileId file, qint64 bytes)
{
    Download& one = m_all.at(file);
    const qint64 step = std::max<qint64>(one.size / 100, 1);
    const bool isNews = one.bytes / step != bytes / step || bytes == one.size;
    one.bytes = bytes;
    if (isNews)
        Q_EMIT changed(file);
}

void Downloads::ended(FileId file, const Result<FileInfo>& result)
{
    if (const auto transfer = m_running.find(file); transfer != m_running.end()) {
        transfer->second.release()->deleteLater(); // we are inside its signal
        m_running.erase(transfer);
    }
    const auto found = m_all.find(file);
    if (found == m_all.end())
        return;
    Download& one = found->second;
    if (result.ok()) {
        one.bytes = one.size = result->size;
        setState(one, State::Done);
    } else if (result.error().detail == u"file_exists"_s) {
        one.path = freePath(one.path); // somebody else took the place meanwhile
        setState(one, State::Waiting);
    } else {
        qCInfo(syncLog) << "download ended:" << wireName(result.error().code);
        setState(one, State::Failed, result.error().code);
    }
    pump();
}

void Downloads::setState(Download& download, State state, std::optional<ErrorCode> failure)
{
    const bool isKeptAlready = (state == State::Running || state == State::Waiting) &&
                               (download.state == State::Running || download.state == State::Waiting) &&
                               download.bytes > 0;
    download.state = state;
    download.failure = failure;
    if (!isKeptAlready)
        m_saving.start();
    Q_EMIT changed(download.file);
}

} // namespace tertulia

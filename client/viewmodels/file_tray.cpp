// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/file_tray.h"

#include "client/models/file_text.h"
#include "client/viewmodels/file_doors.h"
#include "client/viewmodels/session_view.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QQmlEngine>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

QString folderOf(const SessionView& session)
{
    return session.accountDirectory() + u"/pasted"_s;
}

} // namespace

FileTray::FileTray(SessionView& session, QString folder, QObject* parent)
    : RowsModel(parent), m_session(session), m_folder(std::move(folder))
{
}

FileTray::~FileTray()
{
    for (const Entry& entry : m_files)
        if (entry.file.isOurs)
            QFile::remove(entry.file.path);
}

void FileTray::choose()
{
    if (FileDoors* doors = m_session.doors())
        doors->choose(false, [tray = QPointer(this)](const QStringList& paths) {
            if (tray)
                tray->addPaths(paths, false);
        });
}

void FileTray::add(const QList<QUrl>& urls)
{
    QStringList paths;
    bool isForeign = false;
    for (const QUrl& url : urls) {
        isForeign = isForeign || !url.isLocalFile();
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    addPaths(paths, false);
    if (isForeign && m_problem.isEmpty())
        tell(tr("Only files of this computer can be sent."));
}

bool FileTray::paste()
{
    FileDoors* doors = m_session.doors();
    if (!doors || !doors->clipboardHasFiles())
        return false;
    QDir().mkpath(m_folder);
    doors->takeClipboard(m_folder, [tray = QPointer(this)](const QStringList& paths, bool areOurs) {
        if (tray)
            tray->addPaths(paths, areOurs);
    });
    return true;
}

QString FileTray::newPath(const QString& ending) const
{
    const QString stamp = QDateTime::currentDateTime().toString(u"yyyy-MM-dd HH.mm.ss"_s);
    QString path = m_folder + u'/' + stamp + ending;
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = u"%1/%2 (%3)%4"_s.arg(m_folder, stamp).arg(i).arg(ending);
    return path;
}

void FileTray::addText(const QString& text)
{
    QDir().mkpath(m_folder);
    QFile file(newPath(u".txt"_s));
    const QByteArray bytes = text.toUtf8();
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush()) {
        file.close();
        addPaths({file.fileName()}, true);
    } else {
        tell(fileErrorText(ErrorCode::Storage));
    }
}

QString FileTray::refusal(const QString& path) const
{
    const QFileInfo info(path);
    if (info.isDir())
        return tr("“%1” is a folder. Pack it into one file to send it.").arg(info.fileName());
    if (!info.isFile() || !info.isReadable())
        return tr("“%1” cannot be read.").arg(info.fileName());
    if (info.size() == 0)
        return tr("“%1” is empty.").arg(info.fileName());
    if (m_limits.file > 0 && info.size() > m_limits.file)
        return tr("“%1” is too large (%2). This server takes files up to %3.")
            .arg(info.fileName(), fileSizeText(info.size()), fileSizeText(m_limits.file));
    if (count() >= limits::attachments)
        return tr("A message carries at most %n file(s).", nullptr, limits::attachments);
    qint64 sum = info.size();
    for (const Entry& entry : m_files)
        sum += entry.size;
    if (m_limits.room > 0 && sum > m_limits.room)
        return tr("“%1” does not fit: you have %2 left on this server.")
            .arg(info.fileName(), fileSizeText(m_limits.room));
    return {};
}

void FileTray::addPaths(const QStringList& paths, bool areOurs)
{
    tell({});
    for (const QString& path : paths) {
        const QString why = refusal(path);
        if (why.isEmpty()) {
            put(path, areOurs);
            continue;
        }
        tell(why);
        if (areOurs)
            QFile::remove(path);
    }
}

void FileTray::put(const QString& path, bool isOurs)
{
    const FileDoors* doors = m_session.doors();
    Entry entry;
    entry.size = QFileInfo(path).size();
    entry.file.path = path;
    entry.file.name = QFileInfo(path).fileName();
    entry.file.isOurs = isOurs;
    entry.file.type = doors ? doors->typeOf(path) : QString{};
    const QSize size = doors && fileKind(entry.file.type) == u"image"_s ? doors->pictureSize(path) : QSize{};
    if (size.isValid()) {
        entry.file.width = size.width();
        entry.file.height = size.height();
    }
    beginInsertRows({}, count(), count());
    m_files.push_back(std::move(entry));
    endInsertRows();
    Q_EMIT countChanged();
}

void FileTray::removeAt(int index)
{
    if (index < 0 || index >= count())
        return;
    beginRemoveRows({}, index, index);
    const Entry gone = m_files.at(static_cast<size_t>(index));
    m_files.erase(m_files.begin() + index);
    endRemoveRows();
    if (gone.file.isOurs)
        QFile::remove(gone.file.path);
    tell({});
    Q_EMIT countChanged();
}

std::vector<ChosenFile> FileTray::take()
{
    std::vector<ChosenFile> files;
    for (const Entry& entry : m_files)
        files.push_back(entry.file);
    beginResetModel();
    m_files.clear();
    endResetModel();
    tell({});
    Q_EMIT countChanged();
    return files;
}

void FileTray::tell(const QString& problem)
{
    if (std::exchange(m_problem, problem) != problem)
        Q_EMIT problemChanged();
}

QVariant FileTray::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry& entry = m_files.at(static_cast<size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return entry.file.name;
    case DetailRole:
        return fileTypeText(entry.file.name, entry.file.type) + u" · "_s + fileSizeText(entry.size);
    case KindRole:
        return fileKind(entry.file.type);
    case SourceRole:
        return entry.file.width
                   ? u"image://picture/local/"_s + QString::fromLatin1(QUrl::toPercentEncoding(entry.file.path))
                   : QString{};
    default:
        return {};
    }
}

QHash<int, QByteArray> FileTray::roleNames() const
{
    return {{NameRole, "name"}, {DetailRole, "detail"}, {KindRole, "kind"}, {SourceRole, "source"}};
}

// --- all of them

FileTrays::FileTrays(SessionView& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&session, &SessionView::accountChanged, this, &FileTrays::accountChanged);
    connect(&session, &SessionView::stateChanged, this, &FileTrays::stateChanged);
}

FileTray* FileTrays::of(ConversationId conversation)
{
    auto& tray = m_trays[conversation];
    if (!tray) {
        tray = std::make_unique<FileTray>(m_session, folderOf(m_session));
        tray->setLimits(m_limits);
        QQmlEngine::setObjectOwnership(tray.get(), QQmlEngine::CppOwnership);
    }
    return tray.get();
}

void FileTrays::accountChanged()
{
    m_trays.clear();
    m_limits = {};
    m_isAsked = false;
    QDir(folderOf(m_session)).removeRecursively(); // what was pasted and not sent before a crash
}

void FileTrays::stateChanged()
{
    if (!m_session.isOnline()) {
        m_isAsked = false;
        return;
    }
    if (std::exchange(m_isAsked, true))
        return;
    m_session.account()->request(FileList{{}, 1}).then(this, [this](const Result<FileListReply>& reply) {
        if (!reply.ok())
            return;
        m_limits.file = reply->fileLimit;
        m_limits.room = reply->quota > 0 ? std::max<qint64>(1, reply->quota - reply->used) : 0;
        for (const auto& [id, tray] : m_trays)
            tray->setLimits(m_limits);
    });
}

} // namespace tertulia

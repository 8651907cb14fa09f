// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/line_recording.h"

#include "client/viewmodels/file_doors.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>
#include <QThreadPool>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

/// What is there is never replaced: see FileChooser.
QString freePath(const QString& wanted)
{
    const QFileInfo info(wanted);
    const QString ending = info.suffix().isEmpty() ? QString{} : u'.' + info.suffix();
    QString path = info.absoluteFilePath();
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = u"%1/%2 (%3)%4"_s.arg(info.absolutePath(), info.completeBaseName()).arg(i).arg(ending);
    return path;
}

/// Readable for its owner only.
bool writeOwn(const QString& path, const QByteArray& text)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
           file.write(text) == text.size() && file.commit();
}

} // namespace

void LineRecording::setSession(SessionView* session)
{
    m_session = session;
    connect(session, &SessionView::stateChanged, this, &LineRecording::refresh);
    connect(session, &SessionView::retranslated, this, &LineRecording::refresh);
    refresh();
}

void LineRecording::refresh()
{
    const Account* account = m_session ? m_session->account() : nullptr;
    m_held.clear();
    if (account) {
        const FlightRecorder::Size size = account->recorded();
        const auto since = QDateTime::fromMSecsSinceEpoch(size.since.time_since_epoch().count()).time();
        const QLocale locale;
        m_held = tr("%n frame(s), %1, since %2", nullptr, static_cast<int>(size.frames))
                     .arg(locale.formattedDataSize(size.bytes, 1, QLocale::DataSizeTraditionalFormat),
                          locale.toString(since, QLocale::ShortFormat));
    }
    Q_EMIT changed();
}

void LineRecording::save()
{
    FileDoors* doors = m_session ? m_session->doors() : nullptr;
    if (!doors || !m_session->account())
        return;
    const QString name = u"tertulia-line-%1.jsonl"_s.arg(QDateTime::currentDateTime().toString(u"yyyy-MM-dd-HHmm"_s));
    const auto chosen = [self = QPointer(this)](const QString& path) {
        if (self && !path.isEmpty())
            self->write(path);
    };
    doors->chooseTarget(name, chosen);
}

void LineRecording::write(const QString& wanted)
{
    Account* account = m_session ? m_session->account() : nullptr;
    if (!account)
        return;
    const QString path = freePath(wanted);
    account->recording()
        .then(QThreadPool::globalInstance(),
              [path](const Recording& recording) { return writeOwn(path, recording.toFile()); })
        .then(this, [this, path](bool isThere) { written(path, isThere); });
}

void LineRecording::written(const QString& path, bool isThere)
{
    m_savedAs = isThere ? path : QString{};
    m_problem = isThere ? QString{} : tr("The file could not be written.");
    refresh();
}

} // namespace tertulia

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/avatar_editor.h"

#include "client/models/error_text.h"
#include "client/viewmodels/file_doors.h"

#include <QPointer>

namespace tertulia {

using namespace Qt::StringLiterals;

QString AvatarEditor::picture() const
{
    return m_path.isEmpty() ? QString{}
                            : u"image://picture/local/"_s + QString::fromLatin1(QUrl::toPercentEncoding(m_path));
}

void AvatarEditor::choose()
{
    if (FileDoors* doors = m_session->doors())
        doors->choose(true, [editor = QPointer(this)](const QStringList& paths) {
            if (editor && !paths.isEmpty())
                editor->take(paths.first());
        });
}

void AvatarEditor::drop(const QList<QUrl>& urls)
{
    if (!urls.isEmpty() && urls.first().isLocalFile())
        take(urls.first().toLocalFile());
}

void AvatarEditor::take(const QString& path)
{
    const FileDoors* doors = m_session->doors();
    const QSize size = doors ? doors->pictureSize(path) : QSize{};
    if (!size.isValid())
        return tell(tr("This is no picture that can be used. PNG, JPEG, GIF and WebP can."));
    tell({});
    m_path = path;
    m_size = size;
    Q_EMIT pictureChanged();
}

void AvatarEditor::clear()
{
    m_path.clear();
    m_size = {};
    tell({});
    Q_EMIT pictureChanged();
}

void AvatarEditor::save(double x, double y, double side)
{
    if (m_busy || m_path.isEmpty())
        return;
    setBusy(true);
    tell({});
    const QRectF part(x / m_size.width(), y / m_size.height(), side / m_size.width(), side / m_size.height());
    m_session->doors()->crop(m_path, part, [editor = QPointer(this)](const Result<QByteArray>& portrait) {
        if (!editor)
            return;
        if (portrait.ok())
            return editor->send(*portrait);
        editor->setBusy(false);
        editor->tell(tr("This picture cannot be read."));
    });
}

void AvatarEditor::remove()
{
    if (m_busy)
        return;
    setBusy(true);
    send({});
}

void AvatarEditor::send(const QByteArray& portrait)
{
    const auto stream = StreamId::fromText(m_stream);
    m_session->account()->setAvatar(portrait, stream).then(this, [this](const Result<AvatarReply>& reply) {
        setBusy(false);
        if (!reply.ok())
            return tell(errorText(reply.error()));
        clear();
        Q_EMIT finished();
    });
}

void AvatarEditor::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) != busy)
        Q_EMIT busyChanged();
}

void AvatarEditor::tell(const QString& problem)
{
    if (std::exchange(m_problem, problem) != problem)
        Q_EMIT problemChanged();
}

} // namespace tertulia

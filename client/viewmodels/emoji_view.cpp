// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/emoji_view.h"

#include "client/viewmodels/file_doors.h"

#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QRegularExpression>

namespace tertulia {

using namespace Qt::StringLiterals;

void EmojiView::begin()
{
    connect(&session()->records(), &AccountRecords::reset, this, &EmojiView::show);
    connect(&session()->records(), &AccountRecords::changed, this, [this](const Record& record) {
        if (std::holds_alternative<EmojiRecord>(record))
            show();
    });
    show();
}

void EmojiView::setSpaceId(const QString& id)
{
    m_space = SpaceId::fromText(id).value_or(SpaceId{});
    show();
}

void EmojiView::show()
{
    std::vector<PlainRow> rows;
    if (isUsable())
        for (const EmojiRecord& one : records().emoji(m_space))
            rows.push_back({one.id.text(), {one.name, one.picture, directory().name(one.createdBy)}});
    m_emoji.show(std::move(rows));
    Q_EMIT changed();
}

QString EmojiView::nameFor(const QUrl& file)
{
    static const QRegularExpression others(u"[^a-z0-9._-]+"_s);
    QString name = QFileInfo(file.path()).completeBaseName().toLower().replace(others, u"_"_s);
    while (!name.isEmpty() && !name.front().isLetterOrNumber())
        name.remove(0, 1);
    return name.left(limits::emojiNameMax);
}

void EmojiView::choose()
{
    FileDoors* doors = isUsable() ? session()->doors() : nullptr;
    if (!doors)
        return;
    doors->choose(true, [view = QPointer(this)](const QStringList& paths) {
        if (view && !paths.isEmpty())
            Q_EMIT view->chosen(QUrl::fromLocalFile(paths.first()));
    });
}

void EmojiView::add(const QString& name, const QUrl& file)
{
    QString wanted = name;
    if (!accept(rule::emojiName, wanted, u"name"_s))
        return;
    QFile picture(file.isLocalFile() ? file.toLocalFile() : file.path());
    if (!picture.open(QIODevice::ReadOnly))
        return showFault(u"file"_s, tr("This file cannot be read."));
    if (picture.size() > limits::imageBytes)
        return showFault(u"file"_s, tr("This picture is too large."));
    const QByteArray bytes = picture.readAll();
    if (bytes.isEmpty())
        return showFault(u"file"_s, tr("This file is empty."));
    ask(BlobBegin{static_cast<int>(bytes.size())},
        [this, wanted, bytes](const BlobBeginReply& reply) { put(wanted, reply.blob, bytes, 0, reply.piece); });
}

void EmojiView::put(const QString& name, UploadId blob, const QByteArray& bytes, int from, int piece)
{
    if (from >= bytes.size()) {
        ask(EmojiAdd{m_space, name, blob}, [this](const EmojiReply&) { Q_EMIT added(); });
        return;
    }
    BlobPut request{blob, from, QString::fromLatin1(bytes.mid(from, piece).toBase64())};
    ask(request, [=, this](const BlobPutReply& reply) { put(name, blob, bytes, reply.received, piece); });
}

void EmojiView::fail(const Error& error)
{
    if (error.code == ErrorCode::Conflict)
        return showFault(u"name"_s, tr("There is an emoji of that name already."));
    if (error.code == ErrorCode::BadField && error.field == "blob"_L1)
        return showFault(u"file"_s, tr("This is no picture that can be used. PNG, JPEG, GIF and WebP can."));
    if (error.code == ErrorCode::TooLarge)
        return showFault(u"file"_s, tr("This picture is too large."));
    Errand::fail(error);
}

void EmojiView::rename(const QString& id, const QString& name)
{
    const auto emoji = EmojiId::fromText(id);
    QString wanted = name;
    if (emoji && accept(rule::emojiName, wanted, u"name"_s))
        ask(EmojiRename{*emoji, wanted}, [this](const EmojiReply&) { Q_EMIT renamed(); });
}

void EmojiView::remove(const QString& id)
{
    if (const auto emoji = EmojiId::fromText(id))
        ask(EmojiRemove{*emoji}, [](const EmojiReply&) {});
}

} // namespace tertulia

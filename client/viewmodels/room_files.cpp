// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/room_files.h"

#include "client/models/file_text.h"
#include "client/sync/downloads.h"
#include "client/viewmodels/file_doors.h"
#include "client/viewmodels/session_view.h"
#include "shared/protocol/file_name.h"

#include <QDir>

namespace tertulia {

using namespace Qt::StringLiterals;
using State = FileRow::State;

RoomFiles::RoomFiles(SessionView& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&session, &SessionView::accountChanged, this, &RoomFiles::accountChanged);
    accountChanged();
}

void RoomFiles::accountChanged()
{
    clear();
    if (!account())
        return;
    connect(account(), &Account::uploadProgressed, this, &RoomFiles::uploadProgressed, Qt::UniqueConnection);
    connect(account(), &Account::downloadChanged, this, &RoomFiles::downloadChanged, Qt::UniqueConnection);
}

Account* RoomFiles::account() const
{
    return m_session.account();
}

void RoomFiles::clear()
{
    for (const auto& [key, shelf] : std::exchange(m_shelves, {}))
        for (FileListModel* model : {shelf.pictures, shelf.cards})
            if (model)
                model->deleteLater(); // the rows that show it go in this turn
}

QObject* RoomFiles::pictures(const MessageRow& row)
{
    const Shelf* shelf = shelfOf(row);
    return shelf ? shelf->pictures : nullptr;
}

QObject* RoomFiles::cards(const MessageRow& row)
{
    const Shelf* shelf = shelfOf(row);
    return shelf ? shelf->cards : nullptr;
}

/// Null if there is nothing to show.
RoomFiles::Shelf* RoomFiles::shelfOf(const MessageRow& row)
{
    if (row.record.attachments.empty() || row.record.deleted)
        return nullptr;
    const bool isOwn = row.record.author == m_session.directory().self() && !row.record.clientId.isEmpty();
    Shelf& shelf = m_shelves[isOwn ? row.record.clientId : row.record.id.text()];
    fill(shelf, row);
    return &shelf;
}

void RoomFiles::fill(Shelf& shelf, const MessageRow& row)
{
    shelf.delivery = row.delivery;
    shelf.failure = row.failure;
    std::vector<FileRow> pictures;
    std::vector<FileRow> cards;
    for (int i = 0; i < static_cast<int>(row.record.attachments.size()); ++i) {
        const FileRow file = rowOf(shelf, row, i);
        (isPicture(file.is) ? pictures : cards).push_back(file);
    }
    const auto put = [this](FileListModel*& model, std::vector<FileRow> rows) {
        if (!model && rows.empty())
            return;
        if (!model)
            model = new FileListModel(this);
        model->setRows(std::move(rows));
    };
    put(shelf.pictures, std::move(pictures));
    put(shelf.cards, std::move(cards));
}

FileRow RoomFiles::rowOf(const Shelf& shelf, const MessageRow& message, int position) const
{
    const auto at = static_cast<size_t>(position);
    FileRow row;
    row.is = message.record.attachments.at(at);
    row.position = position;
    if (message.delivery == SendState::Sent) {
        takeDownload(row);
        return row;
    }
    if (at < message.outgoing.size())
        row.path = message.outgoing.at(at);
    const auto sent = shelf.sent.find(position);
    row.bytes = sent == shelf.sent.end() ? 0 : sent->second;
    row.failure = message.failure;
    if (message.delivery == SendState::Failed)
        row.state = State::Unsent;
    else if (message.delivery == SendState::Sending || row.bytes > 0)
        row.state = State::Uploading;
    else
        row.state = State::Queued;
    if (message.delivery == SendState::Sending)
        row.bytes = row.is.size;
    return row;
}

void RoomFiles::takeDownload(FileRow& row) const
{
    const Downloads* downloads = account() ? account()->downloads() : nullptr;
    const Download* download = downloads ? downloads->find(row.is.file) : nullptr;
    row.state = State::Idle;
    row.bytes = download ? download->bytes : 0;
    row.failure = download ? download->failure : std::nullopt;
    if (!download)
        return;
    switch (download->state) {
    case Download::State::Waiting:
        row.state = State::Waiting;
        break;
    case Download::State::Running:
        row.state = State::Downloading;
        break;
    case Download::State::Paused:
        row.state = State::Paused;
        break;
    case Download::State::Failed:
        row.state = State::Broken;
        break;
    case Download::State::Done:
        row.state = State::Here;
        break;
    }
}

void RoomFiles::uploadProgressed(const QString& clientId, int position, qint64 bytes)
{
    const auto found = m_shelves.find(clientId);
    if (found == m_shelves.end())
        return;
    found->second.sent[position] = bytes;
    for (FileListModel* model : {found->second.pictures, found->second.cards})
        for (int i = 0; model && i < model->count(); ++i) {
            FileRow row = model->rows().at(static_cast<size_t>(i));
            const qint64 step = std::max<qint64>(row.is.size / 100, 1); // the screen needs no more
            const bool isNews = row.bytes / step != bytes / step || bytes == row.is.size;
            if (row.position != position || !isNews || row.path.isEmpty())
                continue;
            row.bytes = bytes;
            row.state = State::Uploading;
            model->setRow(i, row);
        }
}

void RoomFiles::downloadChanged(FileId file)
{
    const Downloads* downloads = account()->downloads();
    const Download* download = downloads ? downloads->find(file) : nullptr;
    const Place place = placeOf(file.text());
    if (!place.model)
        return;
    FileRow row = place.model->rows().at(static_cast<size_t>(place.index));
    const bool wasHere = row.state == State::Here;
    takeDownload(row);
    place.model->setRow(place.index, row);
    if (!wasHere && row.state == State::Here && download && download->opens)
        openHere(row, download->path);
}

RoomFiles::Place RoomFiles::placeOf(const QString& key) const
{
    for (const auto& [id, shelf] : m_shelves)
        for (FileListModel* model : {shelf.pictures, shelf.cards})
            for (int i = 0; model && i < model->count(); ++i)
                if (fileKeyOf(model->rows().at(static_cast<size_t>(i))) == key)
                    return {model, i};
    return {};
}

const FileRow* RoomFiles::find(const QString& key) const
{
    const Place place = placeOf(key);
    return place.model ? &place.model->rows().at(static_cast<size_t>(place.index)) : nullptr;
}

QObject* RoomFiles::picturesAround(const QString& key)
{
    return placeOf(key).model;
}

int RoomFiles::indexOf(const QString& key) const
{
    return placeOf(key).index;
}

void RoomFiles::fetch(const FileRow& row, const QString& path, bool opens)
{
    if (Downloads* downloads = account() ? account()->downloads() : nullptr; downloads && row.path.isEmpty())
        downloads->fetch(row.is, path, opens);
}

void RoomFiles::act(const QString& what, const QString& key)
{
    static const QHash<QString, void (RoomFiles::*)(const QString&)> acts{
        {u"open"_s, &RoomFiles::open},          {u"download"_s, &RoomFiles::download},
        {u"save"_s, &RoomFiles::saveAs},        {u"pause"_s, &RoomFiles::pause},
        {u"resume"_s, &RoomFiles::resume},      {u"cancel"_s, &RoomFiles::cancel},
        {u"folder"_s, &RoomFiles::showInFolder}};
    if (const auto found = acts.constFind(what); found != acts.constEnd())
        (this->*found.value())(key);
}

void RoomFiles::download(const QString& key)
{
    const FileRow* row = find(key);
    FileDoors* doors = m_session.doors();
    if (row && doors) // the server has cleaned the name; here once more, since a server is a stranger too
        fetch(*row, QDir(doors->downloadFolder()).filePath(cleanFileName(row->is.name)), false);
}

void RoomFiles::open(const QString& key)
{
    const FileRow* row = find(key);
    FileDoors* doors = m_session.doors();
    if (!row || !doors || !account() || !account()->downloads())
        return;
    const Download* download = account()->downloads()->find(row->is.file);
    if (!row->path.isEmpty())
        openHere(*row, row->path);
    else if (download && download->state == Download::State::Done)
        openHere(*row, download->path);
    else
        fetch(*row, QDir(doors->downloadFolder()).filePath(cleanFileName(row->is.name)), true);
}

void RoomFiles::openHere(const FileRow& row, const QString& path)
{
    FileDoors* doors = m_session.doors();
    if (doors && (isProgram(row.is.name, row.is.type) || !doors->open(path)))
        doors->showInFolder(path);
}

void RoomFiles::saveAs(const QString& key)
{
    const FileRow* row = find(key);
    if (!row || !m_session.doors())
        return;
    const auto save = [this, file = *row](const QString& path) {
        if (account() && account()->downloads()) {
            if (const Download* known = account()->downloads()->find(file.is.file);
                known && known->state != Download::State::Done)
                account()->downloads()->cancel(file.is.file); // it was on its way to somewhere else
            fetch(file, path, false);
        }
    };
    m_session.doors()->chooseTarget(cleanFileName(row->is.name), save);
}

void RoomFiles::pause(const QString& key)
{
    if (const FileRow* row = find(key); row && account() && account()->downloads())
        account()->downloads()->pause(row->is.file);
}

void RoomFiles::resume(const QString& key)
{
    if (const FileRow* row = find(key); row && account() && account()->downloads())
        account()->downloads()->resume(row->is.file);
}

void RoomFiles::cancel(const QString& key)
{
    if (const FileRow* row = find(key); row && account() && account()->downloads())
        account()->downloads()->cancel(row->is.file);
}

void RoomFiles::showInFolder(const QString& key)
{
    const FileRow* row = find(key);
    const Downloads* downloads = row && account() ? account()->downloads() : nullptr;
    const Download* download = downloads ? downloads->find(row->is.file) : nullptr;
    if (download && m_session.doors())
        m_session.doors()->showInFolder(download->path);
}

} // namespace tertulia

// SPDX-License-Identifier: GPL-3.0-or-later
// The files of the messages that one conversation shows: models of them for each message, kept up to date while they
// move up or down, and what can be done with them. Files are named by their key (see FileListModel). What was fetched
// goes to the folder for downloads. GUI thread. It decodes and transfers nothing itself.
#pragma once

#include "client/models/file_list_model.h"
#include "client/models/message_files.h"

#include <QHash>
#include <QtQml/qqmlregistration.h>

#include <map>

namespace tertulia {

class Account;
class SessionView;

class RoomFiles final : public QObject, public MessageFiles
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("RoomView.files")
public:
    explicit RoomFiles(SessionView& session, QObject* parent = nullptr);

    QObject* pictures(const MessageRow& row) override;
    QObject* cards(const MessageRow& row) override;
    /// Another conversation.
    void clear();

    /// "open", "download", "save", "pause", "resume", "cancel" or "folder".
    Q_INVOKABLE void act(const QString& what, const QString& key);
    void download(const QString& key);
    /// Fetches it first if it is not here.
    void open(const QString& key);
    void saveAs(const QString& key);
    void pause(const QString& key);
    void resume(const QString& key);
    void cancel(const QString& key);
    void showInFolder(const QString& key);
    /// The pictures among which this one stands, for looking at them one by one.
    Q_INVOKABLE QObject* picturesAround(const QString& key);
    Q_INVOKABLE int indexOf(const QString& key) const;

private:
    struct Shelf
    {
        FileListModel* pictures = nullptr;
        FileListModel* cards = nullptr;
        SendState delivery = SendState::Sent;
        std::optional<ErrorCode> failure{};
        std::map<int, qint64> sent{}; ///< bytes of each file that are on the server
    };
    struct Place
    {
        FileListModel* model = nullptr;
        int index = -1;
    };

    Shelf* shelfOf(const MessageRow& row);
    void fill(Shelf& shelf, const MessageRow& row);
    [[nodiscard]] FileRow rowOf(const Shelf& shelf, const MessageRow& message, int position) const;
    void accountChanged();
    void uploadProgressed(const QString& clientId, int position, qint64 bytes);
    void downloadChanged(FileId file);
    void takeDownload(FileRow& row) const;
    [[nodiscard]] Place placeOf(const QString& key) const;
    [[nodiscard]] const FileRow* find(const QString& key) const;
    void fetch(const FileRow& row, const QString& path, bool opens);
    void openHere(const FileRow& row, const QString& path);
    [[nodiscard]] Account* account() const;

    SessionView& m_session;
    std::map<QString, Shelf> m_shelves; ///< by client id of my own messages, else by id
};

} // namespace tertulia

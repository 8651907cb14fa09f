// SPDX-License-Identifier: GPL-3.0-or-later
// What shall be sent with the next message of a conversation: chosen, dropped or pasted files, looked at before
// anything is uploaded. What cannot be sent is told in words by `problem` and not taken. Pasted pictures and long texts
// become files of our own, in a folder beside the account; what is not sent in the end is deleted. GUI thread; nothing
// of a file but its size and type is read here.
#pragma once

#include "client/models/rows_model.h"
#include "client/sync/account.h"
#include "shared/protocol/ids.h"

#include <QUrl>

#include <map>
#include <memory>

namespace tertulia {

class FileDoors;
class SessionView;

class FileTray final : public tertulia::RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Composer.tray")
    Q_PROPERTY(
        QString problem READ problem NOTIFY problemChanged FINAL) ///< why something was not taken; empty = nothing
public:
    enum Role {
        NameRole = Qt::UserRole, ///< string
        DetailRole,              ///< string: "PNG · 120 kB"
        KindRole,                ///< string, see fileKind()
        SourceRole,              ///< string: the address of a picture of it; empty = none
    };
    struct Limits
    {
        qint64 file = 0; ///< bytes of one; 0 = not known
        qint64 room = 0; ///< bytes of all; 0 = not known or no limit
    };

    /// Null doors: nothing can be chosen or pasted.
    FileTray(SessionView& session, QString folder, QObject* parent = nullptr);
    ~FileTray() override;

    void setLimits(Limits limits) { m_limits = limits; }
    /// A native dialog.
    Q_INVOKABLE void choose();
    /// What was dropped: local files only; the rest is said to be none.
    Q_INVOKABLE void add(const QList<QUrl>& urls);
    /// True if the clipboard is about files or a picture: they come then; else the words are the field's business.
    Q_INVOKABLE bool paste();
    /// A text that is too long for a message, as a file.
    Q_INVOKABLE void addText(const QString& text);
    Q_INVOKABLE void removeAt(int index);
    Q_INVOKABLE void dismissProblem() { tell({}); }
    /// What there is, for sending; the tray is empty then.
    std::vector<ChosenFile> take();
    void addPaths(const QStringList& paths, bool areOurs);

    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] int count() const override { return static_cast<int>(m_files.size()); }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void problemChanged();

private:
    struct Entry
    {
        ChosenFile file{};
        qint64 size = 0;
    };

    /// Why not; empty = it can be sent.
    [[nodiscard]] QString refusal(const QString& path) const;
    [[nodiscard]] QString newPath(const QString& ending) const;
    void put(const QString& path, bool isOurs);
    void tell(const QString& problem);

    SessionView& m_session;
    const QString m_folder;
    Limits m_limits;
    std::vector<Entry> m_files;
    QString m_problem;
};

/// The trays of one account's conversations. What the server allows is asked once it is there.
class FileTrays final : public QObject
{
    Q_OBJECT
public:
    explicit FileTrays(SessionView& session, QObject* parent = nullptr);

    [[nodiscard]] FileTray* of(ConversationId conversation);

private:
    void accountChanged();
    void stateChanged();

    SessionView& m_session;
    std::map<ConversationId, std::unique_ptr<FileTray>> m_trays;
    FileTray::Limits m_limits;
    bool m_isAsked = false;
};

} // namespace tertulia

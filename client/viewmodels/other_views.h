// SPDX-License-Identifier: GPL-3.0-or-later
// Which conversations are open besides the one of the main window: one beside it, some in windows of their own. Each is
// open in one place only: what opens it in another takes it from where it was. Says what is to be shown; it is shown by
// the pages, with an OpenConversation each. GUI thread.
#pragma once

#include "client/models/rows_model.h"

#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace tertulia {

/// The windows' conversations, role "conversationId", the oldest first.
class OpenWindows : public RowsModel
{
    Q_OBJECT
public:
    [[nodiscard]] int count() const override { return static_cast<int>(m_ids.size()); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] const QStringList& ids() const { return m_ids; }
    void add(const QString& id);
    void removeAt(qsizetype row);
    void become(const QStringList& ids);

private:
    QStringList m_ids;
};

class OtherViews : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("App.others")
    Q_PROPERTY(QString beside READ beside NOTIFY besideChanged FINAL) ///< a conversation's id; "" = none
    Q_PROPERTY(tertulia::RowsModel* windows READ windowList CONSTANT FINAL)
public:
    static constexpr qsizetype windowsMax = 12;

    explicit OtherViews(QObject* parent = nullptr);

    [[nodiscard]] QString beside() const { return m_beside; }
    [[nodiscard]] QStringList windows() const { return m_windows.ids(); }
    [[nodiscard]] RowsModel* windowList() { return &m_windows; }

    void showBeside(const QString& id);
    /// In a window of its own; one that has it comes to the front. With windowsMax of them the oldest goes.
    void showWindow(const QString& id);
    /// Wherever it is.
    Q_INVOKABLE void close(const QString& id);
    Q_INVOKABLE void closeBeside();
    /// As it was left last time; ids of conversations.
    void restore(const QString& beside, const QStringList& windows);

Q_SIGNALS:
    void besideChanged();
    void windowsChanged();
    void raised(const QString& id);

private:
    QString m_beside;
    OpenWindows m_windows;
};

} // namespace tertulia

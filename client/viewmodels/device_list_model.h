// SPDX-License-Identifier: GPL-3.0-or-later
// The devices on which the user is signed in, this one first, and a way to end one. Asked anew on refresh(): the server
// tells nobody about them by itself. GUI thread.
#pragma once

#include "client/viewmodels/session_view.h"
#include "shared/protocol/requests_account.h"

#include <QAbstractListModel>

namespace tertulia {

class DeviceListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tertulia::SessionView* session READ session WRITE setSession NOTIFY sessionChanged FINAL REQUIRED)
    Q_PROPERTY(bool loading READ isLoading NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY stateChanged FINAL)
public:
    enum Role { IdRole = Qt::UserRole + 1, NameRole, CurrentRole, CreatedRole, SeenRole };

    explicit DeviceListModel(QObject* parent = nullptr);
    [[nodiscard]] SessionView* session() const { return m_session; }
    void setSession(SessionView* session);
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] int count() const { return static_cast<int>(m_devices.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void refresh();
    Q_INVOKABLE void revoke(const QString& device);
    /// All but this one.
    Q_INVOKABLE void revokeOthers();

Q_SIGNALS:
    void sessionChanged();
    void stateChanged();

private:
    void show(std::vector<DeviceInfo> devices);
    void finish(const QString& problem);

    QPointer<SessionView> m_session;
    std::vector<DeviceInfo> m_devices;
    QString m_problem;
    bool m_loading = false;
};

} // namespace tertulia

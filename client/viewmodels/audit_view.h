// SPDX-License-Identifier: GPL-3.0-or-later
// The audit log of a space, the newest first, in pages, narrowed to one person or one kind of act. GUI thread.
#pragma once

#include "client/viewmodels/errand.h"

namespace tertulia {

class AuditView : public tertulia::Errand
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString spaceId READ spaceId WRITE setSpaceId NOTIFY changed FINAL)
    Q_PROPERTY(QString actor READ actor WRITE setActor NOTIFY changed FINAL)    ///< handle; "" = everybody
    Q_PROPERTY(QString action READ action WRITE setAction NOTIFY changed FINAL) ///< "" = all
    Q_PROPERTY(QList<QString> actions READ actions CONSTANT FINAL) ///< what can be filtered by; "" = all, the first
    Q_PROPERTY(QList<QString> actionLabels READ actionLabels CONSTANT FINAL)
    Q_PROPERTY(QList<QString> actorHandles READ actorHandles NOTIFY changed FINAL) ///< who can be filtered by
    Q_PROPERTY(QList<QString> actorNames READ actorNames NOTIFY changed FINAL)
    Q_PROPERTY(tertulia::PlainListModel* entries READ entries CONSTANT FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY changed FINAL)
    Q_PROPERTY(bool more READ isMore NOTIFY changed FINAL)
public:
    explicit AuditView(QObject* parent = nullptr) : Errand(parent) {}

    [[nodiscard]] QString spaceId() const { return m_space.text(); }
    void setSpaceId(const QString& id);
    [[nodiscard]] QString actor() const { return m_actor; }
    void setActor(const QString& handle);
    [[nodiscard]] QString action() const { return m_action; }
    void setAction(const QString& action);
    [[nodiscard]] QStringList actorHandles() const { return m_actorHandles; }
    [[nodiscard]] QStringList actorNames() const { return m_actorNames; }
    [[nodiscard]] PlainListModel* entries() { return &m_entries; }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] bool isMore() const { return m_more; }
    [[nodiscard]] static QStringList actions();
    [[nodiscard]] static QStringList actionLabels();

    Q_INVOKABLE void refresh();
    Q_INVOKABLE void loadMore();

Q_SIGNALS:
    void changed();

private:
    void begin() override { refresh(); }
    void read(std::optional<int64_t> before);
    void show();
    void meetActors();
    [[nodiscard]] QString nameOf(const QString& id) const;

    SpaceId m_space{};
    QString m_actor;
    QString m_action;
    QStringList m_actorHandles{QString{}};
    QStringList m_actorNames{tr("Everybody")};
    std::vector<AuditEntry> m_list;
    bool m_loaded = false;
    bool m_more = false;
    PlainListModel m_entries{"seq", "sentence", "detail", "reason", "at", "actorName", "actorId", "actorImage"};
};

} // namespace tertulia

// SPDX-License-Identifier: GPL-3.0-or-later
// Reported messages of a space: the open ones, the oldest first, or those that are done; and what is done about one.
// What a decision takes along is rehearsed first. GUI thread.
#pragma once

#include "client/viewmodels/errand.h"

namespace tertulia {

class ReportsView : public tertulia::Errand
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString spaceId READ spaceId WRITE setSpaceId NOTIFY changed FINAL)
    Q_PROPERTY(bool resolved READ isResolved WRITE setResolved NOTIFY changed FINAL) ///< which of them
    Q_PROPERTY(tertulia::PlainListModel* reports READ reports CONSTANT FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY changed FINAL)
    Q_PROPERTY(bool more READ isMore NOTIFY changed FINAL)
public:
    explicit ReportsView(QObject* parent = nullptr) : Errand(parent) {}

    [[nodiscard]] QString spaceId() const { return m_space.text(); }
    void setSpaceId(const QString& id);
    [[nodiscard]] bool isResolved() const { return m_resolved; }
    void setResolved(bool resolved);
    [[nodiscard]] PlainListModel* reports() { return &m_reports; }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] bool isMore() const { return m_more; }

    /// `act`: "dismiss", "delete_message", "timeout", "kick", "ban".
    Q_INVOKABLE void resolve(const QString& id, const QString& act, int seconds, const QString& note);
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void loadMore();

Q_SIGNALS:
    void changed();
    void done(const QString& id);

private:
    void begin() override { refresh(); }
    void read(std::optional<ReportId> after);
    void show();

    SpaceId m_space{};
    bool m_resolved = false;
    std::vector<ReportInfo> m_list;
    bool m_loaded = false;
    bool m_more = false;
    PlainListModel m_reports{"reportId",     "authorName", "authorId", "authorImage", "body", "place",
                             "reporterName", "reason",     "at",       "outcome",     "note"};
};

} // namespace tertulia

// SPDX-License-Identifier: GPL-3.0-or-later
// A space as such: what it is called and looks like, who owns it, what I may do with it, and its end. After it was
// deleted here it can be brought back for some days. Follows the space. GUI thread.
#pragma once

#include "client/viewmodels/errand.h"
#include "client/viewmodels/space_roster.h"

namespace tertulia {

class SpaceView : public tertulia::Errand
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString spaceId READ spaceId WRITE setSpaceId NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString description READ description NOTIFY changed FINAL)
    Q_PROPERTY(QString icon READ icon NOTIFY changed FINAL)
    Q_PROPERTY(QString ownerName READ ownerName NOTIFY changed FINAL)
    Q_PROPERTY(bool owner READ isOwner NOTIFY changed FINAL)
    Q_PROPERTY(bool deleted READ isDeleted NOTIFY changed FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY changed FINAL) ///< who is in it is known
    Q_PROPERTY(int members READ members NOTIFY changed FINAL)
    Q_PROPERTY(QString whyNotEdit READ whyNotEdit NOTIFY changed FINAL)
    Q_PROPERTY(QString whyNotLeave READ whyNotLeave NOTIFY changed FINAL)
public:
    explicit SpaceView(QObject* parent = nullptr);

    [[nodiscard]] QString spaceId() const { return m_space.text(); }
    void setSpaceId(const QString& id);
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString description() const;
    [[nodiscard]] QString icon() const;
    [[nodiscard]] QString ownerName() const;
    [[nodiscard]] bool isOwner() const;
    [[nodiscard]] bool isDeleted() const { return m_deleted; }
    [[nodiscard]] bool isLoaded() const { return m_roster.isLoaded(); }
    [[nodiscard]] int members() const { return static_cast<int>(m_roster.members().size()); }
    [[nodiscard]] QString whyNotEdit() const { return whyNotDo(QStringLiteral("edit_space")); }
    [[nodiscard]] QString whyNotLeave() const;
    /// By the name of the action in the protocol: "see_audit_log". Empty: it may be done.
    Q_INVOKABLE QString whyNotDo(const QString& action) const;

    Q_INVOKABLE void save(const QString& name, const QString& description);
    Q_INVOKABLE void handOver(const QString& handle);
    Q_INVOKABLE void leave();
    /// Then lossKnown().
    Q_INVOKABLE void rehearseDeletion();
    Q_INVOKABLE void remove();
    Q_INVOKABLE void restore();

Q_SIGNALS:
    void changed();
    void saved();
    void handedOver();
    void left();
    void lossKnown(int people, int messages);

private:
    void begin() override;
    void fail(const Error& error) override;
    [[nodiscard]] const SpaceRecord* record() const;

    SpaceId m_space{};
    SpaceRoster m_roster;
    QString m_lastName;
    bool m_deleting = false; ///< asked, not yet answered
    bool m_deleted = false;
};

} // namespace tertulia

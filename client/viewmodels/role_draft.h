// SPDX-License-Identifier: GPL-3.0-or-later
// One role while it is changed: nothing is done before save(), and what the new permissions would give and take whom
// can be asked before. Also who holds it. A change by somebody else meanwhile replaces what was not touched here.
// GUI thread.
#pragma once

#include "client/viewmodels/errand.h"
#include "client/viewmodels/space_roster.h"

namespace tertulia {

class RoleDraft : public tertulia::Errand
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString roleId READ roleId WRITE setRoleId NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed FINAL)
    Q_PROPERTY(QString tint READ tint WRITE setTint NOTIFY changed FINAL) ///< "" or "#rrggbb"
    Q_PROPERTY(bool mentionable READ isMentionable WRITE setMentionable NOTIFY changed FINAL)
    Q_PROPERTY(bool everyone READ isEveryone NOTIFY changed FINAL)
    Q_PROPERTY(bool dirty READ isDirty NOTIFY changed FINAL)
    Q_PROPERTY(QString whyNot READ whyNotChange NOTIFY changed FINAL)
    Q_PROPERTY(tertulia::PlainListModel* permissions READ permissions CONSTANT FINAL)
    Q_PROPERTY(tertulia::PlainListModel* holders READ holders CONSTANT FINAL)
    Q_PROPERTY(tertulia::PlainListModel* effects READ effects CONSTANT FINAL) ///< of the what-if
    Q_PROPERTY(bool previewed READ isPreviewed NOTIFY changed FINAL)          ///< `effects` are of this very draft
    Q_PROPERTY(bool previewCut READ isPreviewCut NOTIFY changed FINAL)        ///< they are not all
public:
    explicit RoleDraft(QObject* parent = nullptr);

    [[nodiscard]] QString roleId() const { return m_id.text(); }
    void setRoleId(const QString& id);
    [[nodiscard]] QString name() const { return m_draft.name; }
    void setName(const QString& name);
    [[nodiscard]] QString tint() const { return m_draft.color; }
    void setTint(const QString& tint);
    [[nodiscard]] bool isMentionable() const { return m_draft.mentionable; }
    void setMentionable(bool mentionable);
    [[nodiscard]] bool isEveryone() const { return m_draft.everyone; }
    [[nodiscard]] bool isDirty() const;
    [[nodiscard]] QString whyNotChange() const;
    [[nodiscard]] PlainListModel* permissions() { return &m_permissions; }
    [[nodiscard]] PlainListModel* holders() { return &m_holders; }
    [[nodiscard]] PlainListModel* effects() { return &m_effects; }
    [[nodiscard]] bool isPreviewed() const { return m_previewed; }
    [[nodiscard]] bool isPreviewCut() const { return m_previewCut; }

    Q_INVOKABLE void setPermission(const QString& key, bool granted);
    Q_INVOKABLE void preview();
    Q_INVOKABLE void save();
    Q_INVOKABLE void revert();
    Q_INVOKABLE void grant(const QStringList& handles);
    Q_INVOKABLE void revoke(const QString& userId);

Q_SIGNALS:
    void changed();
    void saved();

private:
    void begin() override;
    void follow();
    void show();
    void showPreview(const PermissionPreviewReply& reply);
    void touched();
    [[nodiscard]] const RoleRecord* record() const;

    RoleId m_id{};
    RoleRecord m_draft;
    SpaceRoster m_roster;
    bool m_previewed = false;
    bool m_previewCut = false;
    PlainListModel m_permissions{"key", "label", "about", "group", "granted", "whyNot"};
    PlainListModel m_holders{"userId", "displayName", "handle", "avatarImage", "presence", "whyNot"};
    PlainListModel m_effects{"key", "displayName", "userId", "avatarImage", "place", "gains", "loses"};
};

} // namespace tertulia

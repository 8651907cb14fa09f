// SPDX-License-Identifier: GPL-3.0-or-later
// Coming into a space by an invite: takes a link or a bare code, shows where it leads before anything is done, then
// joins. An invite of another server is told to be one. GUI thread.
#pragma once

#include "client/viewmodels/errand.h"

namespace tertulia {

/// What somebody pastes: "tertulia://join/CODE?server=…", "https://host/join/CODE" or a code.
struct InviteText
{
    QString code;
    QUrl server; ///< empty if the text does not say
};
std::optional<InviteText> inviteFromText(const QString& text);

class JoinView : public tertulia::Errand
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool known READ isKnown NOTIFY changed FINAL) ///< where the invite leads
    Q_PROPERTY(QString spaceId READ spaceId NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString description READ description NOTIFY changed FINAL)
    Q_PROPERTY(QString icon READ icon NOTIFY changed FINAL)
    Q_PROPERTY(int members READ members NOTIFY changed FINAL)
    Q_PROPERTY(QString inviterName READ inviterName NOTIFY changed FINAL)
    Q_PROPERTY(QString inviterId READ inviterId NOTIFY changed FINAL)
    Q_PROPERTY(QString inviterImage READ inviterImage NOTIFY changed FINAL)
    Q_PROPERTY(bool member READ isMember NOTIFY changed FINAL) ///< already
public:
    explicit JoinView(QObject* parent = nullptr) : Errand(parent) {}

    [[nodiscard]] bool isKnown() const { return m_page.has_value(); }
    [[nodiscard]] QString spaceId() const { return m_page ? m_page->space.text() : QString{}; }
    [[nodiscard]] QString name() const { return m_page ? m_page->name : QString{}; }
    [[nodiscard]] QString description() const { return m_page ? m_page->description : QString{}; }
    [[nodiscard]] QString icon() const { return m_page ? m_page->icon : QString{}; }
    [[nodiscard]] int members() const { return m_page ? static_cast<int>(m_page->members) : 0; }
    [[nodiscard]] QString inviterName() const { return m_page ? m_page->author.displayName : QString{}; }
    [[nodiscard]] QString inviterId() const { return m_page ? m_page->author.id.text() : QString{}; }
    [[nodiscard]] QString inviterImage() const { return m_page ? m_page->author.avatar : QString{}; }
    [[nodiscard]] bool isMember() const { return m_page && m_page->joined; }

    Q_INVOKABLE void look(const QString& text);
    Q_INVOKABLE void join();
    Q_INVOKABLE void forget();

Q_SIGNALS:
    void changed();
    /// `conversationId`: where to look first, or empty.
    void joined(const QString& spaceId, const QString& conversationId);

private:
    void begin() override {}
    void fail(const Error& error) override;

    QString m_code;
    std::optional<InvitePreviewReply> m_page;
};

} // namespace tertulia

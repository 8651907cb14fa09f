// SPDX-License-Identifier: GPL-3.0-or-later
// One person's desktop without its window: a profile of its own and the view-models, as QML would have them. Its
// secrets stay in memory; a second Desk of the same profile can be given them. Main thread of the test.
#pragma once

#include "client/platform/secret_store.h"
#include "client/sync/profile.h"
#include "client/viewmodels/app_view.h"

namespace tertulia::test {

class Desk
{
public:
    explicit Desk(const QString& profile, std::shared_ptr<SecretStore> secrets = {});

    AppView* operator->() { return m_app.get(); }
    [[nodiscard]] std::shared_ptr<SecretStore> secrets() const { return m_secrets; }
    /// Makes the account of this name and waits until all is there; false if it does not come.
    bool enroll(const QUrl& server, const QString& handle);
    [[nodiscard]] ConversationId byTitle(const QString& title) const { return m_app->findByTitle(title); }
    [[nodiscard]] QString message(int row, int role = MessageListModel::BodyRole);

    static const QString password;

private:
    std::shared_ptr<SecretStore> m_secrets;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<AppView> m_app;
};

} // namespace tertulia::test

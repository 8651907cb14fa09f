// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop program in this process, as client/app.cpp puts it together, on a device of its own: signed in to a
// server, its cache filled with all there is, its real window. Main thread, with an event loop.
#pragma once

#include "client/desktop_file_doors.h"
#include "client/platform/cursor_rest.h"
#include "client/platform/network_access.h"
#include "client/platform/picture_stores.h"
#include "client/platform/secret_store.h"
#include "client/sync/profile.h"
#include "client/viewmodels/accounts.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>

namespace tertulia::test {

class BenchDesktop
{
public:
    /// `home`: where the device keeps its files.
    explicit BenchDesktop(const QString& home);

    /// Signs in and waits until everything new is here.
    bool signIn(const QUrl& server, const QString& handle, const QString& password);
    /// Fetches what is missing of the history; false if it does not all come.
    bool fill(ConversationId conversation);
    /// The program's own window.
    QQuickWindow* showMain(QSize size);
    /// Another QML file of a window, with these properties.
    QQuickWindow* show(const QUrl& file, const QVariantMap& properties, QSize size);

    [[nodiscard]] AppView& app() { return *m_accounts.current(); }
    [[nodiscard]] Account& account() { return *app().session()->account(); }
    [[nodiscard]] const ConversationRow* row(ConversationId conversation)
    {
        return app().session()->directory().conversation(conversation);
    }

private:
    SecretStore m_secrets{SecretStore::Kind::MemoryOnly};
    std::unique_ptr<Profile> m_profile;
    PictureStores m_pictures;
    DesktopFileDoors m_doors;
    Accounts m_accounts;
    NoNetworkAccess m_noNetwork;
    CursorRest m_cursorRest;
    QQmlApplicationEngine m_engine; ///< goes first, with its windows: their bindings read the view-models
};

} // namespace tertulia::test

// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of pages about people and places share: a server of its own, Ada at her desk, Bruno and Chloe as plain
// clients, and a page's errand with Ada's session. Main thread of the test.
#pragma once

#include "tests/integration/server_process.h"
#include "tests/support/ws_client.h"
#include "tests/views/desk.h"

#include "client/viewmodels/errand.h"

#include <QTemporaryDir>

namespace tertulia::test {

class Stage
{
public:
    /// False and a line in the log if something does not come up.
    bool open(const QStringList& options = {});
    void close();

    [[nodiscard]] QUrl url() const { return server->url(); }
    /// A space of Ada's with Bruno in it; null if the server refuses.
    SpaceId makeSpace(const QString& name);
    /// A room of it; null if the server refuses.
    ConversationId makeRoom(SpaceId space, const QString& title, bool isPrivate = false);
    [[nodiscard]] UserId idOf(WsClient& person) const { return person.me().user.id; }

    std::unique_ptr<QTemporaryDir> home;
    std::unique_ptr<ServerProcess> server;
    std::unique_ptr<WsClient> bruno;
    std::unique_ptr<WsClient> chloe;
    std::unique_ptr<Desk> ada;
};

/// A page's errand with the session of this desk.
template<typename View>
std::unique_ptr<View> errandOf(Desk& desk)
{
    auto view = std::make_unique<View>();
    view->setSession(desk->session());
    return view;
}

/// The text that the list shows in this role for the row with this key; empty if there is no such row.
QString shown(PlainListModel* model, const QString& key, const char* role);
/// In a role, of all rows.
QStringList column(PlainListModel* model, const char* role);

} // namespace tertulia::test

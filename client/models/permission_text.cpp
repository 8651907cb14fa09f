// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/permission_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Permissions)
};

PermissionText everything(Permission permission)
{
    const QString group = Texts::tr("The space");
    switch (permission) {
    case Permission::Administrator:
        return {Texts::tr("Everything"),
                Texts::tr("May do all of the below in every room, whatever the rooms say. Give it with care."), group};
    case Permission::ManageSpace:
        return {Texts::tr("Look after the space"),
                Texts::tr("Change its name, picture and description, its emoji and bots."), group};
    case Permission::ManageRoles:
        return {Texts::tr("Look after roles"),
                Texts::tr("Make, change and give roles below their own, and say what rooms do differently."), group};
    case Permission::ManageRooms:
        return {Texts::tr("Look after rooms"), Texts::tr("Make, change and delete rooms and categories."), group};
    case Permission::ManageWebhooks:
        return {Texts::tr("Look after webhooks"), Texts::tr("Let other programs post into rooms or hear from them."),
                group};
    case Permission::SeeAuditLog:
        return {Texts::tr("See the log"), Texts::tr("Read who changed what in this space."), group};
    default:
        return {};
    }
}

PermissionText aboutPeople(Permission permission)
{
    const QString group = Texts::tr("People");
    switch (permission) {
    case Permission::Invite:
        return {Texts::tr("Invite"), Texts::tr("Make links that let others in."), group};
    case Permission::ManageInvites:
        return {Texts::tr("Look after invites"), Texts::tr("See and end everybody's invites, and add people directly."),
                group};
    case Permission::Kick:
        return {Texts::tr("Remove people"), Texts::tr("Take people of lower rank out. They may come back."), group};
    case Permission::Ban:
        return {Texts::tr("Ban people"), Texts::tr("Take people of lower rank out and keep them out."), group};
    case Permission::Timeout:
        return {Texts::tr("Silence people"), Texts::tr("Let people of lower rank only read for a while."), group};
    case Permission::ChangeNickname:
        return {Texts::tr("Choose an own nickname"), Texts::tr("Be called something else in this space."), group};
    case Permission::ManageNicknames:
        return {Texts::tr("Change nicknames"), Texts::tr("Say what people of lower rank are called here."), group};
    case Permission::HandleReports:
        return {Texts::tr("Handle reports"), Texts::tr("See reported messages and decide about them."), group};
    default:
        return {};
    }
}

PermissionText inRooms(Permission permission)
{
    const QString group = Texts::tr("In rooms");
    switch (permission) {
    case Permission::Post:
        return {Texts::tr("Write"), Texts::tr("Send messages and edit their own."), group};
    case Permission::Attach:
        return {Texts::tr("Send files"), Texts::tr("Attach pictures and other files to messages."), group};
    case Permission::React:
        return {Texts::tr("React"), Texts::tr("Put emoji under messages."), group};
    case Permission::Pin:
        return {Texts::tr("Pin"), Texts::tr("Pin messages so that all find them."), group};
    case Permission::MentionAll:
        return {Texts::tr("Mention everyone"), Texts::tr("Use @everyone, @here and the names of all roles."), group};
    case Permission::DeleteMessages:
        return {Texts::tr("Delete others' messages"), Texts::tr("Take back what other people wrote."), group};
    default:
        return {};
    }
}

QString roomActionText(Action action)
{
    switch (action) {
    case Action::SeeConversation:
        return Texts::tr("read it");
    case Action::Post:
        return Texts::tr("write in it");
    case Action::Attach:
        return Texts::tr("send files in it");
    case Action::React:
        return Texts::tr("react in it");
    case Action::Pin:
        return Texts::tr("pin messages in it");
    case Action::MentionAll:
        return Texts::tr("mention everyone in it");
    case Action::DeleteMessage:
        return Texts::tr("delete others' messages in it");
    case Action::AddMember:
        return Texts::tr("add people to it");
    case Action::EditConversation:
        return Texts::tr("change its settings");
    case Action::DeleteRoom:
        return Texts::tr("delete it");
    case Action::OverridePermissions:
        return Texts::tr("change who may do what in it");
    case Action::ManageWebhooks:
        return Texts::tr("look after its webhooks");
    default:
        return {};
    }
}

QString spaceActionText(Action action)
{
    switch (action) {
    case Action::SeeSpace:
        return Texts::tr("see the space");
    case Action::EditSpace:
        return Texts::tr("change the space");
    case Action::DeleteSpace:
        return Texts::tr("delete the space");
    case Action::CreateRoom:
        return Texts::tr("make rooms");
    case Action::ManageRoles:
        return Texts::tr("look after roles");
    case Action::CreateInvite:
        return Texts::tr("invite people");
    case Action::ManageInvites:
        return Texts::tr("look after all invites");
    case Action::SetNickname:
        return Texts::tr("change their nickname");
    case Action::SeeAuditLog:
        return Texts::tr("read the log");
    case Action::HandleReports:
        return Texts::tr("handle reports");
    case Action::ManageEmoji:
        return Texts::tr("add emoji");
    default:
        return {};
    }
}

} // namespace

PermissionText permissionText(Permission permission)
{
    for (PermissionText text : {everything(permission), aboutPeople(permission), inRooms(permission)})
        if (!text.label.isEmpty())
            return text;
    return {};
}

const std::vector<Permission>& permissionsInOrder()
{
    using P = Permission;
    static const std::vector<Permission> order{
        P::Post,
        P::Attach,
        P::React,
        P::Pin,
        P::MentionAll,
        P::DeleteMessages,
        P::Invite,
        P::ManageInvites,
        P::ChangeNickname,
        P::ManageNicknames,
        P::Timeout,
        P::Kick,
        P::Ban,
        P::HandleReports,
        P::ManageSpace,
        P::ManageRooms,
        P::ManageRoles,
        P::ManageWebhooks,
        P::SeeAuditLog,
        P::Administrator,
    };
    return order;
}

QString permissionList(PermissionSet permissions)
{
    QStringList labels;
    for (const Permission permission : permissionsInOrder())
        if (permissions.contains(permission))
            labels.append(permissionText(permission).label);
    return labels.join(u", "_s);
}

QString actionText(Action action)
{
    const QString text = roomActionText(action);
    return text.isEmpty() ? spaceActionText(action) : text;
}

const std::vector<Action>& roomQuestions()
{
    static const std::vector<Action> questions{
        Action::Post,
        Action::SeeConversation,
        Action::Attach,
        Action::React,
        Action::Pin,
        Action::MentionAll,
        Action::DeleteMessage,
        Action::AddMember,
        Action::EditConversation,
        Action::DeleteRoom,
        Action::OverridePermissions,
        Action::ManageWebhooks,
    };
    return questions;
}

const std::vector<Action>& spaceQuestions()
{
    static const std::vector<Action> questions{
        Action::CreateInvite, Action::SetNickname,   Action::CreateRoom,  Action::ManageRoles,   Action::EditSpace,
        Action::ManageEmoji,  Action::ManageInvites, Action::SeeAuditLog, Action::HandleReports, Action::DeleteSpace,
    };
    return questions;
}

} // namespace tertulia

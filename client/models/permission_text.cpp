// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/permission_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

struct PermissionTexts
{
    Q_DECLARE_TR_FUNCTIONS(Permissions)
};

PermissionText everything(Permission permission)
{
    const QString group = PermissionTexts::tr("The space");
    switch (permission) {
    case Permission::Administrator:
        return {
            PermissionTexts::tr("Everything"),
            PermissionTexts::tr("May do all of the below in every room, whatever the rooms say. Give it with care."),
            group};
    case Permission::ManageSpace:
        return {PermissionTexts::tr("Look after the space"),
                PermissionTexts::tr("Change its name, picture and description, its emoji and bots."), group};
    case Permission::ManageRoles:
        return {PermissionTexts::tr("Look after roles"),
                PermissionTexts::tr("Make, change and give roles below their own, and say what rooms do differently."),
                group};
    case Permission::ManageRooms:
        return {PermissionTexts::tr("Look after rooms"),
                PermissionTexts::tr("Make, change and delete rooms and categories."), group};
    case Permission::ManageWebhooks:
        return {PermissionTexts::tr("Look after webhooks"),
                PermissionTexts::tr("Let other programs post into rooms or hear from them."), group};
    case Permission::SeeAuditLog:
        return {PermissionTexts::tr("See the log"), PermissionTexts::tr("Read who changed what in this space."), group};
    default:
        return {};
    }
}

PermissionText aboutPeople(Permission permission)
{
    const QString group = PermissionTexts::tr("People");
    switch (permission) {
    case Permission::Invite:
        return {PermissionTexts::tr("Invite"), PermissionTexts::tr("Make links that let others in."), group};
    case Permission::ManageInvites:
        return {PermissionTexts::tr("Look after invites"),
                PermissionTexts::tr("See and end everybody's invites, and add people directly."), group};
    case Permission::Kick:
        return {PermissionTexts::tr("Remove people"),
                PermissionTexts::tr("Take people of lower rank out. They may come back."), group};
    case Permission::Ban:
        return {PermissionTexts::tr("Ban people"),
                PermissionTexts::tr("Take people of lower rank out and keep them out."), group};
    case Permission::Timeout:
        return {PermissionTexts::tr("Silence people"),
                PermissionTexts::tr("Let people of lower rank only read for a while."), group};
    case Permission::ChangeNickname:
        return {PermissionTexts::tr("Choose an own nickname"),
                PermissionTexts::tr("Be called something else in this space."), group};
    case Permission::ManageNicknames:
        return {PermissionTexts::tr("Change nicknames"),
                PermissionTexts::tr("Say what people of lower rank are called here."), group};
    case Permission::HandleReports:
        return {PermissionTexts::tr("Handle reports"),
                PermissionTexts::tr("See reported messages and decide about them."), group};
    default:
        return {};
    }
}

PermissionText inRooms(Permission permission)
{
    const QString group = PermissionTexts::tr("In rooms");
    switch (permission) {
    case Permission::Post:
        return {PermissionTexts::tr("Write"), PermissionTexts::tr("Send messages and edit their own."), group};
    case Permission::Attach:
        return {PermissionTexts::tr("Send files"), PermissionTexts::tr("Attach pictures and other files to messages."),
                group};
    case Permission::React:
        return {PermissionTexts::tr("React"), PermissionTexts::tr("Put emoji under messages."), group};
    case Permission::Pin:
        return {PermissionTexts::tr("Pin"), PermissionTexts::tr("Pin messages so that all find them."), group};
    case Permission::MentionAll:
        return {PermissionTexts::tr("Mention everyone"),
                PermissionTexts::tr("Use @everyone, @here and the names of all roles."), group};
    case Permission::DeleteMessages:
        return {PermissionTexts::tr("Delete others' messages"),
                PermissionTexts::tr("Take back what other people wrote."), group};
    default:
        return {};
    }
}

QString roomActionText(Action action)
{
    switch (action) {
    case Action::SeeConversation:
        return PermissionTexts::tr("read it");
    case Action::Post:
        return PermissionTexts::tr("write in it");
    case Action::Attach:
        return PermissionTexts::tr("send files in it");
    case Action::React:
        return PermissionTexts::tr("react in it");
    case Action::Pin:
        return PermissionTexts::tr("pin messages in it");
    case Action::MentionAll:
        return PermissionTexts::tr("mention everyone in it");
    case Action::DeleteMessage:
        return PermissionTexts::tr("delete others' messages in it");
    case Action::AddMember:
        return PermissionTexts::tr("add people to it");
    case Action::EditConversation:
        return PermissionTexts::tr("change its settings");
    case Action::DeleteRoom:
        return PermissionTexts::tr("delete it");
    case Action::OverridePermissions:
        return PermissionTexts::tr("change who may do what in it");
    case Action::ManageWebhooks:
        return PermissionTexts::tr("look after its webhooks");
    default:
        return {};
    }
}

QString spaceActionText(Action action)
{
    switch (action) {
    case Action::SeeSpace:
        return PermissionTexts::tr("see the space");
    case Action::EditSpace:
        return PermissionTexts::tr("change the space");
    case Action::DeleteSpace:
        return PermissionTexts::tr("delete the space");
    case Action::CreateRoom:
        return PermissionTexts::tr("make rooms");
    case Action::ManageRoles:
        return PermissionTexts::tr("look after roles");
    case Action::CreateInvite:
        return PermissionTexts::tr("invite people");
    case Action::ManageInvites:
        return PermissionTexts::tr("look after all invites");
    case Action::SetNickname:
        return PermissionTexts::tr("change their nickname");
    case Action::SeeAuditLog:
        return PermissionTexts::tr("read the log");
    case Action::HandleReports:
        return PermissionTexts::tr("handle reports");
    case Action::ManageEmoji:
        return PermissionTexts::tr("add emoji");
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

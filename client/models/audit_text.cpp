// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/audit_text.h"

#include "client/models/permission_text.h"

#include <QCoreApplication>
#include <QHash>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

struct AuditTexts
{
    Q_DECLARE_TR_FUNCTIONS(Audit)
};

/// How an act is called in the filter, and as a sentence: %1 who, %2 to whom, %3 the thing.
struct Act
{
    const char* action;
    const char* label;
    const char* sentence;
};

const std::vector<Act>& acts()
{
    static const std::vector<Act> all{
        {"space.edit", QT_TRANSLATE_NOOP("Audit", "Space changed"), QT_TRANSLATE_NOOP("Audit", "%1 changed the space")},
        {"avatar.set", QT_TRANSLATE_NOOP("Audit", "Picture changed"),
         QT_TRANSLATE_NOOP("Audit", "%1 changed the picture of the space")},
        {"space.delete", QT_TRANSLATE_NOOP("Audit", "Space deleted"),
         QT_TRANSLATE_NOOP("Audit", "%1 deleted the space")},
        {"space.restore", QT_TRANSLATE_NOOP("Audit", "Space restored"),
         QT_TRANSLATE_NOOP("Audit", "%1 brought the space back")},
        {"space.hand_over", QT_TRANSLATE_NOOP("Audit", "Handed over"),
         QT_TRANSLATE_NOOP("Audit", "%1 handed the space over to %2")},
        {"role.create", QT_TRANSLATE_NOOP("Audit", "Role made"), QT_TRANSLATE_NOOP("Audit", "%1 made the role %3")},
        {"role.edit", QT_TRANSLATE_NOOP("Audit", "Role changed"), QT_TRANSLATE_NOOP("Audit", "%1 changed the role %3")},
        {"role.delete", QT_TRANSLATE_NOOP("Audit", "Role deleted"),
         QT_TRANSLATE_NOOP("Audit", "%1 deleted the role %3")},
        {"role.grant", QT_TRANSLATE_NOOP("Audit", "Role given"), QT_TRANSLATE_NOOP("Audit", "%1 gave %2 the role %3")},
        {"role.revoke", QT_TRANSLATE_NOOP("Audit", "Role taken"),
         QT_TRANSLATE_NOOP("Audit", "%1 took the role %3 from %2")},
        {"room.create", QT_TRANSLATE_NOOP("Audit", "Room made"), QT_TRANSLATE_NOOP("Audit", "%1 made the room %3")},
        {"room.edit", QT_TRANSLATE_NOOP("Audit", "Room changed"), QT_TRANSLATE_NOOP("Audit", "%1 changed the room %3")},
        {"room.delete", QT_TRANSLATE_NOOP("Audit", "Room deleted"),
         QT_TRANSLATE_NOOP("Audit", "%1 deleted the room %3")},
        {"room.restore", QT_TRANSLATE_NOOP("Audit", "Room restored"),
         QT_TRANSLATE_NOOP("Audit", "%1 brought the room %3 back")},
        {"room.override", QT_TRANSLATE_NOOP("Audit", "Room permissions changed"),
         QT_TRANSLATE_NOOP("Audit", "%1 changed who may do what in %3")},
        {"room.readers", QT_TRANSLATE_NOOP("Audit", "Room readers changed"),
         QT_TRANSLATE_NOOP("Audit", "%1 changed whose roles read %3")},
        {"retention.set", QT_TRANSLATE_NOOP("Audit", "Keeping time changed"),
         QT_TRANSLATE_NOOP("Audit", "%1 changed how long %3 keeps its messages")},
        {"category.create", QT_TRANSLATE_NOOP("Audit", "Category made"),
         QT_TRANSLATE_NOOP("Audit", "%1 made the category %3")},
        {"category.edit", QT_TRANSLATE_NOOP("Audit", "Category changed"),
         QT_TRANSLATE_NOOP("Audit", "%1 changed the category %3")},
        {"category.delete", QT_TRANSLATE_NOOP("Audit", "Category deleted"),
         QT_TRANSLATE_NOOP("Audit", "%1 deleted the category %3")},
        {"member.kick", QT_TRANSLATE_NOOP("Audit", "Somebody removed"), QT_TRANSLATE_NOOP("Audit", "%1 removed %2")},
        {"member.ban", QT_TRANSLATE_NOOP("Audit", "Somebody banned"), QT_TRANSLATE_NOOP("Audit", "%1 banned %2")},
        {"member.unban", QT_TRANSLATE_NOOP("Audit", "Ban ended"), QT_TRANSLATE_NOOP("Audit", "%1 ended the ban of %2")},
        {"member.timeout", QT_TRANSLATE_NOOP("Audit", "Somebody silenced"),
         QT_TRANSLATE_NOOP("Audit", "%1 changed how long %2 is silenced")},
        {"member.nickname", QT_TRANSLATE_NOOP("Audit", "Nickname changed"),
         QT_TRANSLATE_NOOP("Audit", "%1 changed the nickname of %2")},
        {"invite.create", QT_TRANSLATE_NOOP("Audit", "Invite made"), QT_TRANSLATE_NOOP("Audit", "%1 made an invite")},
        {"invite.revoke", QT_TRANSLATE_NOOP("Audit", "Invite ended"), QT_TRANSLATE_NOOP("Audit", "%1 ended an invite")},
        {"emoji.add", QT_TRANSLATE_NOOP("Audit", "Emoji added"), QT_TRANSLATE_NOOP("Audit", "%1 added an emoji")},
        {"emoji.rename", QT_TRANSLATE_NOOP("Audit", "Emoji renamed"),
         QT_TRANSLATE_NOOP("Audit", "%1 renamed an emoji")},
        {"emoji.remove", QT_TRANSLATE_NOOP("Audit", "Emoji removed"),
         QT_TRANSLATE_NOOP("Audit", "%1 removed an emoji")},
        {"webhook.create", QT_TRANSLATE_NOOP("Audit", "Webhook made"), QT_TRANSLATE_NOOP("Audit", "%1 made a webhook")},
        {"webhook.revoke", QT_TRANSLATE_NOOP("Audit", "Webhook ended"),
         QT_TRANSLATE_NOOP("Audit", "%1 ended a webhook")},
        {"bot.create", QT_TRANSLATE_NOOP("Audit", "Bot made"), QT_TRANSLATE_NOOP("Audit", "%1 made the bot %2")},
        {"bot.edit_scopes", QT_TRANSLATE_NOOP("Audit", "Bot changed"),
         QT_TRANSLATE_NOOP("Audit", "%1 changed what the bot %2 may do")},
        {"bot.token_new", QT_TRANSLATE_NOOP("Audit", "Bot token renewed"),
         QT_TRANSLATE_NOOP("Audit", "%1 gave the bot %2 a new token")},
        {"bot.delete", QT_TRANSLATE_NOOP("Audit", "Bot deleted"), QT_TRANSLATE_NOOP("Audit", "%1 deleted the bot %2")},
        {"report.resolve", QT_TRANSLATE_NOOP("Audit", "Report handled"),
         QT_TRANSLATE_NOOP("Audit", "%1 handled a report about %2")},
        {"conversation.export", QT_TRANSLATE_NOOP("Audit", "Room exported"),
         QT_TRANSLATE_NOOP("Audit", "%1 exported the room %3")},
    };
    return all;
}

const Act* actOf(const QString& action)
{
    for (const Act& act : acts())
        if (action == QLatin1StringView{act.action})
            return &act;
    return nullptr;
}

QString fieldLabel(const QString& field)
{
    static const QHash<QString, const char*> labels{
        {u"name"_s, QT_TRANSLATE_NOOP("Audit", "Name")},
        {u"title"_s, QT_TRANSLATE_NOOP("Audit", "Name")},
        {u"description"_s, QT_TRANSLATE_NOOP("Audit", "Description")},
        {u"topic"_s, QT_TRANSLATE_NOOP("Audit", "Topic")},
        {u"icon"_s, QT_TRANSLATE_NOOP("Audit", "Picture")},
        {u"color"_s, QT_TRANSLATE_NOOP("Audit", "Colour")},
        {u"position"_s, QT_TRANSLATE_NOOP("Audit", "Place in the list")},
        {u"permissions"_s, QT_TRANSLATE_NOOP("Audit", "Permissions")},
        {u"mentionable"_s, QT_TRANSLATE_NOOP("Audit", "Everyone may mention it")},
        {u"role"_s, QT_TRANSLATE_NOOP("Audit", "Role")},
        {u"allow"_s, QT_TRANSLATE_NOOP("Audit", "Allowed")},
        {u"deny"_s, QT_TRANSLATE_NOOP("Audit", "Denied")},
        {u"readers"_s, QT_TRANSLATE_NOOP("Audit", "Readers")},
        {u"category"_s, QT_TRANSLATE_NOOP("Audit", "Category")},
        {u"slow_mode_s"_s, QT_TRANSLATE_NOOP("Audit", "Seconds between messages")},
        {u"private"_s, QT_TRANSLATE_NOOP("Audit", "Private")},
        {u"keep_days"_s, QT_TRANSLATE_NOOP("Audit", "Days that messages are kept")},
        {u"owner"_s, QT_TRANSLATE_NOOP("Audit", "Owner")},
        {u"nickname"_s, QT_TRANSLATE_NOOP("Audit", "Nickname")},
        {u"timeout_until"_s, QT_TRANSLATE_NOOP("Audit", "Silenced until")},
        {u"messages"_s, QT_TRANSLATE_NOOP("Audit", "Messages")},
        {u"uses"_s, QT_TRANSLATE_NOOP("Audit", "Uses")},
        {u"expires_at"_s, QT_TRANSLATE_NOOP("Audit", "Ends")},
        {u"scopes"_s, QT_TRANSLATE_NOOP("Audit", "Scopes")},
        {u"action"_s, QT_TRANSLATE_NOOP("Audit", "Decision")},
    };
    const char* label = labels.value(field);
    return label ? AuditTexts::tr(label) : field;
}

/// Names of permissions become words, ids names, yes and no too.
QString valueText(const QString& field, const QString& value, const ThingName& nameOf)
{
    if (value.isEmpty())
        return u"–"_s;
    if (field == "permissions"_L1 || field == "allow"_L1 || field == "deny"_L1) {
        PermissionSet set;
        for (const QString& name : value.split(u' ', Qt::SkipEmptyParts))
            if (const auto permission = enumFromName<Permission>(name))
                set.insert(*permission);
        return set.isEmpty() ? value : permissionList(set);
    }
    if (field == "mentionable"_L1 || field == "private"_L1)
        return value == "1"_L1 || value == "true"_L1 ? AuditTexts::tr("yes") : AuditTexts::tr("no");
    QStringList words;
    for (const QString& word : value.split(u' ')) {
        const QString known = UserId::fromText(word) ? nameOf(word) : QString{};
        words.append(known.isEmpty() ? word : known);
    }
    return words.join(u' ');
}

} // namespace

QString auditSentence(const AuditEntry& entry, const ThingName& nameOf)
{
    const auto named = [&nameOf](const QString& id) {
        const QString name = nameOf(id);
        return name.isEmpty() ? AuditTexts::tr("somebody") : name;
    };
    QString thing = nameOf(entry.subject);
    for (const AuditChange& change : entry.changes)
        if (thing.isEmpty() && (change.field == "name"_L1 || change.field == "title"_L1))
            thing = change.after.isEmpty() ? change.before : change.after;
    if (thing.isEmpty())
        thing = u"…"_s;
    const QString actor = named(entry.actor.text());
    const Act* act = actOf(entry.action);
    if (!act)
        return AuditTexts::tr("%1 did something: %2").arg(actor, entry.action);
    QString sentence = AuditTexts::tr(act->sentence);
    // One by one and by hand: a name may contain "%2" itself.
    QString text;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const bool isPlace = sentence.at(i) == u'%' && i + 1 < sentence.size() && sentence.at(i + 1).isDigit();
        if (!isPlace) {
            text += sentence.at(i);
            continue;
        }
        const int which = sentence.at(++i).digitValue();
        text += which == 1 ? actor : which == 2 ? named(entry.user ? entry.user->text() : QString{}) : thing;
    }
    return text;
}

QStringList auditLines(const AuditEntry& entry, const ThingName& nameOf)
{
    QStringList lines;
    for (const AuditChange& change : entry.changes)
        if (change.field != "role"_L1 || !entry.user) // who was given which role says the sentence
            lines.append(AuditTexts::tr("%1: %2 → %3")
                             .arg(fieldLabel(change.field), valueText(change.field, change.before, nameOf),
                                  valueText(change.field, change.after, nameOf)));
    return lines;
}

const std::vector<const char*>& auditActions()
{
    static const std::vector<const char*> names = [] {
        std::vector<const char*> list;
        for (const Act& act : acts())
            list.push_back(act.action);
        return list;
    }();
    return names;
}

QString auditActionLabel(const QString& action)
{
    const Act* act = actOf(action);
    return act ? AuditTexts::tr(act->label) : action;
}

} // namespace tertulia

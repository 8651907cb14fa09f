// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seed/script.h"

#include <QFile>
#include <QRegularExpression>

namespace tertulia::demo {

using namespace Qt::StringLiterals;

namespace {

QStringList fieldsOf(const QString& text)
{
    QStringList fields = text.split(u'|');
    for (QString& field : fields) {
        field = field.trimmed();
        if (field == u"-")
            field.clear();
    }
    return fields;
}

QStringList words(const QString& text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

class Reader
{
public:
    explicit Reader(Script& script) : m_script(script) {}

    Result<Done> read(const QString& path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return Error::make(ErrorCode::Internal, u"cannot read "_s + path);
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i)
            if (!line(lines.at(i)))
                return Error::make(ErrorCode::Internal, u"%1:%2: malformed"_s.arg(path).arg(i + 1));
        finishScene();
        return Done{};
    }

private:
    bool line(const QString& text)
    {
        if (text.startsWith(u'#'))
            return true;
        if (text.trimmed().isEmpty()) {
            finishScene();
            return true;
        }
        if (text.startsWith(u'['))
            return header(text);
        if (m_inScene)
            return sceneLine(text);
        const qsizetype space = text.indexOf(u' ');
        const QString word = text.left(space);
        const QString rest = text.mid(space + 1);
        if (word == u"list")
            return list(rest);
        const QStringList fields = fieldsOf(rest);
        if (word == u"person")
            return person(fields);
        if (word == u"friends" || word == u"asked")
            return friendships(fields, word == u"friends");
        if (word == u"space")
            return spaceLine(fields);
        if (const auto care = careLine(word, fields))
            return *care;
        return place(word, fields);
    }

    bool list(const QString& text)
    {
        const qsizetype equals = text.indexOf(u'=');
        const QStringList items = fieldsOf(text.mid(equals + 1));
        if (equals < 1 || items.size() < 2) // <word2> has to differ from <word>
            return false;
        m_script.lists.insert(text.left(equals).trimmed(), items);
        return true;
    }

    bool person(const QStringList& fields)
    {
        if (fields.size() != 4)
            return false;
        m_script.people.push_back({fields.at(0), fields.at(1), words(fields.at(2)), fields.at(3)});
        return true;
    }

    bool friendships(const QStringList& fields, bool areAccepted)
    {
        if (fields.size() != 2)
            return false;
        for (const QString& other : words(fields.at(1)))
            m_script.friendships.push_back({fields.at(0), other, areAccepted});
        return true;
    }

    bool spaceLine(const QStringList& fields)
    {
        if (fields.size() != 4)
            return false;
        m_script.spaces.push_back({fields.at(0), fields.at(1), words(fields.at(2)), words(fields.at(3))});
        return true;
    }

    /// nullopt: about something else.
    std::optional<bool> careLine(const QString& word, const QStringList& fields)
    {
        Care& care = m_script.care;
        const auto isLong = [&](qsizetype size) { return fields.size() == size; };
        if (word == u"category" && isLong(3))
            care.categories.push_back({fields.at(0), fields.at(1), words(fields.at(2))});
        else if (word == u"role" && isLong(5))
            return role(fields);
        else if (word == u"nickname" && isLong(3))
            care.nicknames.push_back({fields.at(0), fields.at(1), fields.at(2)});
        else if (word == u"ban" && isLong(3))
            care.bans.push_back({fields.at(0), fields.at(1), fields.at(2)});
        else if (word == u"invite" && isLong(2))
            care.invites.push_back({fields.at(0), fields.at(1)});
        else
            return std::nullopt;
        return true;
    }

    bool role(const QStringList& fields)
    {
        PermissionSet permissions;
        for (const QString& name : words(fields.at(3))) {
            const auto permission = enumFromName<Permission>(name);
            if (!permission)
                return false;
            permissions = permissions | PermissionSet{*permission};
        }
        m_script.care.roles.push_back({fields.at(0), fields.at(1), fields.at(2), permissions, words(fields.at(4))});
        return true;
    }

    bool place(const QString& kind, const QStringList& fields)
    {
        if (fields.size() != 7)
            return false;
        Place place;
        place.isPrivate = kind == u"private";
        if (kind == u"group")
            place.kind = ConversationKind::Group;
        else if (kind == u"direct")
            place.kind = ConversationKind::Direct;
        else if (kind != u"room" && kind != u"private")
            return false;
        place.name = kind == u"direct" ? u"direct "_s + fields.at(3) : fields.at(0);
        place.space = fields.at(1);
        place.topic = fields.at(2);
        place.people = words(fields.at(3));
        place.talk = words(fields.at(4));
        place.messages = fields.at(5).toInt();
        place.unread = fields.at(6).toInt();
        if (place.people.isEmpty())
            place.people = peopleOfSpace(place.space);
        m_script.places.push_back(place);
        return !place.people.isEmpty() && place.messages > 0;
    }

    QStringList peopleOfSpace(const QString& name) const
    {
        for (const Space& space : m_script.spaces)
            if (space.name == name)
                return QStringList{space.owner} + space.admins + space.members;
        return {};
    }

    bool header(const QString& text)
    {
        finishScene();
        const QStringList fields = fieldsOf(text.mid(1, text.lastIndexOf(u']') - 1));
        if (fields.size() != 2)
            return false;
        m_inScene = true;
        m_scene.language = fields.at(1);
        if (fields.at(0).startsWith(u"end "))
            m_ending = fields.at(0).mid(4);
        else
            m_scene.talk = words(fields.at(0));
        return true;
    }

    /// `link`: between speaker and the other one; `mark`: after them.
    static Line::Kind kindOf(const QString& link, const QString& mark)
    {
        static const QHash<QString, Line::Kind> kinds{
            {u"+"_s, Line::React}, {u"/"_s, Line::Thread},   {u"="_s, Line::Vote}, {u"!"_s, Line::Pin},
            {u"~"_s, Line::Edit},  {u"-"_s, Line::Withdraw}, {u"?"_s, Line::Ask}};
        return kinds.value(link, kinds.value(mark, Line::Say));
    }

    bool sceneLine(const QString& text)
    {
        static const QRegularExpression form(u"^([A-Z]|[a-z]+)(?:([>+/=!])([A-Z]|[a-z]+))?([:~?-]) ?(.*)$"_s);
        const auto match = form.match(text);
        if (!match.hasMatch())
            return false;
        const Line line{kindOf(match.captured(2), match.captured(4)), match.captured(1), match.captured(3),
                        match.captured(5).replace(u"\\n"_s, u"\n"_s)};
        if (line.kind != Line::Withdraw && line.kind != Line::Pin && line.text.isEmpty())
            return false;
        if (line.speaker.front().isUpper() && !m_scene.roles.contains(line.speaker))
            m_scene.roles << line.speaker;
        m_scene.lines.push_back(line);
        return true;
    }

    void finishScene()
    {
        if (m_inScene && !m_ending.isEmpty())
            m_script.endings.insert(m_ending, m_scene);
        else if (m_inScene)
            m_script.scenes.push_back(m_scene);
        m_inScene = false;
        m_ending.clear();
        m_scene = {};
    }

    Script& m_script;
    bool m_inScene = false;
    QString m_ending{};
    Scene m_scene{};
};

} // namespace

Result<Script> loadScript()
{
    Script script;
    Reader reader(script);
    for (const auto& name : {u"cast"_s, u"english"_s, u"spanish"_s, u"french"_s, u"endings"_s})
        CHECK(reader.read(u":/seed/"_s + name + u".stock"_s));
    return script;
}

} // namespace tertulia::demo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/actions.h"

#include "client/viewmodels/settings.h"

#include <QCoreApplication>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

bool canMeet(ActionContext a, ActionContext b)
{
    const auto isEverywhere = [](ActionContext one) { return one == ActionContext::App || one == ActionContext::Chat; };
    return a == b || isEverywhere(a) || isEverywhere(b);
}

/// Portable texts of the same keys differ in nothing after this.
QString normal(const QString& keys)
{
    return QKeySequence(keys, QKeySequence::PortableText).toString(QKeySequence::PortableText);
}

QString nativeText(const QStringList& keys)
{
    QStringList texts;
    for (const QString& one : keys)
        texts.append(QKeySequence(one, QKeySequence::PortableText).toString(QKeySequence::NativeText));
    return texts.join(u", "_s);
}

} // namespace

Actions::Actions(Settings& settings, QObject* parent) : QAbstractListModel(parent), m_settings(settings) {}

int Actions::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(actionTable().size());
}

QVariant Actions::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ActionSpec& action = spec(index.row());
    const QString id = QString::fromLatin1(action.id);
    switch (role) {
    case IdRole:
        return id;
    case Qt::DisplayRole:
    case NameRole:
        return nameOf(id);
    case GroupRole:
        switch (action.group) {
        case ActionGroup::General:
            return tr("The window");
        case ActionGroup::Navigation:
            return tr("Getting around");
        case ActionGroup::Conversation:
            return tr("In a conversation");
        case ActionGroup::Writing:
            return tr("While writing");
        case ActionGroup::Message:
            return tr("On a message");
        }
        return {};
    case KeysRole:
        return action.fixed ? QStringList{} : keys(index.row());
    case KeysTextRole:
        return nativeText(keys(index.row()));
    case LiveRole:
        return !action.fixed && handlerOf(id) != nullptr;
    case KnownRole:
        return isKnown(index.row());
    case CustomRole:
        return !action.fixed && m_settings.shortcut(id).has_value();
    case FixedRole:
        return action.fixed;
    default:
        return {};
    }
}

QHash<int, QByteArray> Actions::roleNames() const
{
    return {{IdRole, "actionId"}, {NameRole, "name"},         {GroupRole, "group"},
            {KeysRole, "keys"},   {KeysTextRole, "keysText"}, {LiveRole, "live"},
            {KnownRole, "known"}, {CustomRole, "custom"},     {FixedRole, "fixed"}};
}

bool Actions::trigger(const QString& id)
{
    ActionHandler* handler = handlerOf(id);
    if (!handler)
        return false;
    Q_EMIT handler->triggered();
    return true;
}

QString Actions::keysText(const QString& id) const
{
    const int row = rowOf(id);
    return row < 0 ? QString{} : nativeText(keys(row));
}

QStringList Actions::keysOf(const QString& id) const
{
    const int row = rowOf(id);
    return row < 0 ? QStringList{} : keys(row);
}

QString Actions::nameOf(const QString& id) const
{
    const int row = rowOf(id);
    return row < 0 ? QString{} : QCoreApplication::translate("tertulia::Actions", spec(row).name);
}

bool Actions::beginsGroup(int row) const
{
    for (int before = row - 1; before >= 0 && spec(before).group == spec(row).group; --before)
        if (isKnown(before))
            return false;
    return true;
}

QString Actions::pressed(int key, int modifiers) const
{
    static const std::vector<int> alone{Qt::Key_Control, Qt::Key_Shift,          Qt::Key_Alt,        Qt::Key_AltGr,
                                        Qt::Key_Meta,    Qt::Key_CapsLock,       Qt::Key_NumLock,    Qt::Key_Super_L,
                                        Qt::Key_Super_R, Qt::Key_Multi_key,      Qt::Key_Dead_Acute, Qt::Key_Dead_Grave,
                                        Qt::Key_unknown, Qt::Key_Dead_Circumflex};
    if (key == 0 || std::find(alone.begin(), alone.end(), key) != alone.end())
        return {};
    const auto held = Qt::KeyboardModifiers(modifiers) & ~Qt::KeypadModifier;
    return QKeySequence(QKeyCombination(held, static_cast<Qt::Key>(key))).toString(QKeySequence::PortableText);
}

QString Actions::asText(const QString& keys) const
{
    return nativeText({keys});
}

QString Actions::setKeys(const QString& id, const QString& keys)
{
    const int row = rowOf(id);
    if (row < 0 || spec(row).fixed)
        return tr("These keys cannot be changed.");
    const QString wanted = normal(keys);
    const QKeySequence sequence(wanted, QKeySequence::PortableText);
    if (wanted.isEmpty() || sequence.count() != 1)
        return tr("Press one key, with Ctrl or Alt.");
    const Qt::KeyboardModifiers held = sequence[0].keyboardModifiers();
    const int key = sequence[0].key();
    const bool isFunction = key >= Qt::Key_F1 && key <= Qt::Key_F35;
    // Anything else is a letter that one would not be able to write any more.
    if (!isFunction && key != Qt::Key_Escape && !(held & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))
        return tr("Hold Ctrl or Alt with it: without, it is needed for writing.");
    return take(row, {wanted});
}

QString Actions::take(int row, const QStringList& keys)
{
    if (const int holder = holderOf(keys, row); holder >= 0)
        return tr("%1 is already used for “%2”.").arg(nativeText(keys), nameOf(QString::fromLatin1(spec(holder).id)));
    const QString id = QString::fromLatin1(spec(row).id);
    if (keys == defaultKeys(spec(row)))
        m_settings.forgetShortcut(id);
    else
        m_settings.setShortcut(id, keys);
    refresh(id);
    Q_EMIT keysChanged();
    return {};
}

void Actions::removeKeys(const QString& id)
{
    if (const int row = rowOf(id); row >= 0 && !spec(row).fixed)
        take(row, {});
}

QString Actions::resetKeys(const QString& id)
{
    const int row = rowOf(id);
    return row < 0 ? QString{} : take(row, defaultKeys(spec(row)));
}

QStringList Actions::keys(int row) const
{
    const ActionSpec& action = spec(row);
    const auto chosen = m_settings.shortcut(QString::fromLatin1(action.id));
    return chosen && !action.fixed ? *chosen : defaultKeys(action);
}

int Actions::rowOf(const QString& id) const
{
    const auto& table = actionTable();
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const ActionSpec& one) { return id == QLatin1StringView{one.id}; });
    return found == table.end() ? -1 : static_cast<int>(found - table.begin());
}

void Actions::retranslate()
{
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT keysChanged();
}

void Actions::add(ActionHandler* handler)
{
    m_handlers.insert(m_handlers.begin(), handler);
    refresh(handler->action());
}

void Actions::remove(ActionHandler* handler)
{
    if (std::erase(m_handlers, handler) > 0)
        refresh(handler->action());
}

void Actions::refresh(const QString& id)
{
    if (const int row = rowOf(id); row >= 0)
        Q_EMIT dataChanged(index(row), index(row));
}

ActionHandler* Actions::handlerOf(const QString& id) const
{
    const auto found = std::find_if(m_handlers.begin(), m_handlers.end(),
                                    [&](const ActionHandler* one) { return one->isEnabled() && one->action() == id; });
    return found == m_handlers.end() ? nullptr : *found;
}

bool Actions::isKnown(int row) const
{
    const QString id = QString::fromLatin1(spec(row).id);
    return spec(row).fixed || std::any_of(m_handlers.begin(), m_handlers.end(),
                                          [&](const ActionHandler* one) { return one->action() == id; });
}

int Actions::holderOf(const QStringList& wanted, int row) const
{
    for (int other = 0; other < rowCount(); ++other) {
        if (other == row || !canMeet(spec(other).context, spec(row).context))
            continue;
        const QStringList held = keys(other);
        if (std::any_of(wanted.begin(), wanted.end(), [&](const QString& one) { return held.contains(normal(one)); }))
            return other;
    }
    return -1;
}

ActionHandler::ActionHandler(QObject* parent) : QObject(parent) {}

ActionHandler::~ActionHandler()
{
    if (m_registry)
        m_registry->remove(this);
}

void ActionHandler::setRegistry(Actions* registry)
{
    if (m_registry == registry)
        return;
    if (m_registry) {
        m_registry->disconnect(this);
        m_registry->remove(this);
    }
    m_registry = registry;
    if (m_registry) {
        m_registry->add(this);
        connect(m_registry, &Actions::keysChanged, this, &ActionHandler::keysTextChanged);
    }
    Q_EMIT changed();
    Q_EMIT keysTextChanged();
}

void ActionHandler::setAction(const QString& action)
{
    if (m_action == action)
        return;
    Actions* registry = m_registry;
    setRegistry(nullptr);
    m_action = action;
    setRegistry(registry);
    Q_EMIT changed();
    Q_EMIT keysTextChanged();
}

void ActionHandler::setEnabled(bool enabled)
{
    if (std::exchange(m_enabled, enabled) == enabled)
        return;
    if (m_registry)
        m_registry->refresh(m_action);
    Q_EMIT changed();
}

QString ActionHandler::keysText() const
{
    return m_registry ? m_registry->keysText(m_action) : QString{};
}

} // namespace tertulia

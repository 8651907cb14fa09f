// SPDX-License-Identifier: GPL-3.0-or-later
// Every command of the window by name: what it is called, which keys call it, whether it can be called now. The one
// place that shortcuts, the sheet that lists them, tips and the settings read. What a command does is said where it
// can be done, by an ActionHandler; without one in force its keys are free. Keys that the user chose are kept in
// Settings; no two commands that can be in force together share keys. GUI thread.
#pragma once

#include "client/viewmodels/action_table.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace tertulia {

class ActionHandler;
class Settings;

class Actions final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("App.actions")
public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        NameRole,
        GroupRole,
        KeysRole,     ///< as Shortcut wants them; none for keys that a part of the window hears itself
        KeysTextRole, ///< for people; several are joined by `, `
        LiveRole,     ///< it can be called now
        KnownRole,    ///< somebody said what it does, or its keys are heard by a part of the window
        CustomRole,   ///< the user chose its keys
        FixedRole,    ///< its keys cannot be chosen
    };

    explicit Actions(Settings& settings, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Does it, if somebody says how; false if nobody does now.
    Q_INVOKABLE bool trigger(const QString& id);
    [[nodiscard]] Q_INVOKABLE QString keysText(const QString& id) const;
    /// In the form that is the same everywhere, as Shortcut wants them.
    [[nodiscard]] Q_INVOKABLE QStringList keysOf(const QString& id) const;
    [[nodiscard]] Q_INVOKABLE QString nameOf(const QString& id) const;
    /// The first of its group that is known.
    [[nodiscard]] Q_INVOKABLE bool beginsGroup(int row) const;
    /// The keys of a pressed key for setKeys(); empty while only modifiers are held.
    [[nodiscard]] Q_INVOKABLE QString pressed(int key, int modifiers) const;
    [[nodiscard]] Q_INVOKABLE QString asText(const QString& keys) const;
    /// Other keys for it. What is wrong with them, for people; empty: done.
    Q_INVOKABLE QString setKeys(const QString& id, const QString& keys);
    /// No keys at all.
    Q_INVOKABLE void removeKeys(const QString& id);
    /// Those it came with; what took them meanwhile keeps them.
    Q_INVOKABLE QString resetKeys(const QString& id);

    /// Keys of an action now; for the actions of a table, for tests.
    [[nodiscard]] QStringList keys(int row) const;
    [[nodiscard]] const ActionSpec& spec(int row) const { return actionTable()[static_cast<size_t>(row)]; }
    [[nodiscard]] int rowOf(const QString& id) const;
    void retranslate();

Q_SIGNALS:
    void keysChanged();

private:
    friend class ActionHandler;
    void add(ActionHandler* handler);
    void remove(ActionHandler* handler);
    void refresh(const QString& id);
    [[nodiscard]] ActionHandler* handlerOf(const QString& id) const;
    [[nodiscard]] bool isKnown(int row) const;
    /// The row that has one of these keys and can be in force together with `row`; -1: none.
    [[nodiscard]] int holderOf(const QStringList& keys, int row) const;
    QString take(int row, const QStringList& keys);

    Settings& m_settings;
    std::vector<ActionHandler*> m_handlers; ///< the later ones stand before the earlier
};

/// Says what a command does, as long as it lives and is enabled; the last one of several counts.
class ActionHandler : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tertulia::Actions* registry READ registry WRITE setRegistry NOTIFY changed FINAL REQUIRED)
    Q_PROPERTY(QString action READ action WRITE setAction NOTIFY changed FINAL REQUIRED)
    Q_PROPERTY(bool enabled READ isEnabled WRITE setEnabled NOTIFY changed FINAL)
    Q_PROPERTY(QString keysText READ keysText NOTIFY keysTextChanged FINAL) ///< for a tip
public:
    explicit ActionHandler(QObject* parent = nullptr);
    ~ActionHandler() override;

    [[nodiscard]] Actions* registry() const { return m_registry; }
    void setRegistry(Actions* registry);
    [[nodiscard]] QString action() const { return m_action; }
    void setAction(const QString& action);
    [[nodiscard]] bool isEnabled() const { return m_enabled; }
    void setEnabled(bool enabled);
    [[nodiscard]] QString keysText() const;

Q_SIGNALS:
    void triggered();
    void changed();
    void keysTextChanged();

private:
    QPointer<Actions> m_registry;
    QString m_action;
    bool m_enabled = true;
};

} // namespace tertulia

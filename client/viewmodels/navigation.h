// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows besides the open conversation: a place in the main area in its stead, a dialog over everything,
// a panel at the right. Each is named by its QML file in qml/pages ("FriendsPage") and has one argument. Remembers
// where one was for going back and forward. GUI thread. It knows no page.
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace tertulia {

class Navigation : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("App.nav")
    Q_PROPERTY(QString place READ place NOTIFY placeChanged FINAL) ///< "" = the open conversation
    Q_PROPERTY(QString placeArgument READ placeArgument NOTIFY placeChanged FINAL)
    Q_PROPERTY(QString dialog READ dialog NOTIFY dialogChanged FINAL) ///< "" = none
    Q_PROPERTY(QString dialogArgument READ dialogArgument NOTIFY dialogChanged FINAL)
    Q_PROPERTY(QString panel READ panel NOTIFY panelChanged FINAL) ///< "" = none but the members
    Q_PROPERTY(QString panelArgument READ panelArgument NOTIFY panelChanged FINAL)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY historyChanged FINAL)
    Q_PROPERTY(bool canGoForward READ canGoForward NOTIFY historyChanged FINAL)
public:
    static constexpr size_t historyLength = 100;

    explicit Navigation(QObject* parent = nullptr);

    [[nodiscard]] QString place() const { return m_place.name; }
    [[nodiscard]] QString placeArgument() const { return m_place.argument; }
    [[nodiscard]] QString dialog() const { return m_dialog.name; }
    [[nodiscard]] QString dialogArgument() const { return m_dialog.argument; }
    [[nodiscard]] QString panel() const { return m_panel.name; }
    [[nodiscard]] QString panelArgument() const { return m_panel.argument; }
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_history.size(); }

    Q_INVOKABLE void openPlace(const QString& name, const QString& argument = {});
    Q_INVOKABLE void openDialog(const QString& name, const QString& argument = {});
    Q_INVOKABLE void openPanel(const QString& name, const QString& argument = {});
    Q_INVOKABLE void closePlace();
    Q_INVOKABLE void closeDialog();
    Q_INVOKABLE void closePanel();
    Q_INVOKABLE void goBack();
    Q_INVOKABLE void goForward();
    /// A conversation was opened: it is what is seen now.
    void conversationOpened(const QString& id);
    /// By file name: "…Panel" is a panel, a place if it is among `places`, else a dialog.
    void open(const QString& name, const QString& argument);
    /// Another account: nothing of the old one is open any more.
    void clear();

Q_SIGNALS:
    void placeChanged();
    void dialogChanged();
    void panelChanged();
    void historyChanged();
    /// Going back or forward leads to this conversation.
    void conversationWanted(const QString& id);

private:
    struct Step
    {
        QString name{}; ///< empty: the conversation `argument`
        QString argument{};
        bool operator==(const Step&) const = default;
    };

    void remember(const Step& step);
    void go(size_t to);

    Step m_place;
    Step m_dialog;
    Step m_panel;
    std::vector<Step> m_history;
    size_t m_at = 0;
    bool m_isGoing = false; ///< through the history: nothing new to remember
};

} // namespace tertulia

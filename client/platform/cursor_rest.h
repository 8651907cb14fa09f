// SPDX-License-Identifier: GPL-3.0-or-later
// Lets the text cursor stand still once nobody has touched the program for a while: each blink paints a frame and wakes
// the program, the display and the processor, twice a second, all day. A key, a click or a finger, and a window or
// field that gets the focus make it blink again. GUI thread; one for the whole program, since Qt's blinking is.
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace tertulia {

class CursorRest final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds usual{10};

    explicit CursorRest(std::chrono::milliseconds patience = usual, QObject* parent = nullptr);
    ~CursorRest() override;

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void wake();
    void rest();

    QTimer m_patience;
    int m_flash = 0; ///< ms of a whole blink, as the desktop has it; kept while it rests
    bool m_resting = false;
};

} // namespace tertulia

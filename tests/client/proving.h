// SPDX-License-Identifier: GPL-3.0-or-later
// Anna's device, its file that somebody spoils, and what it says of its completeness afterwards. One thread.
#pragma once

#include "tests/client/meddler.h"
#include "tests/client/two_people.h"

namespace tertulia::test {

class Proving : public TwoPeople
{
    Q_OBJECT

protected:
    /// Compares the group; what came of it, or nothing if nothing came.
    std::optional<Proof> proven(bool again = true);
    /// Anna's program ends, her file is changed, and it starts again.
    void spoil(const QString& sql);
    /// Anna's program starts again, on this way to the server.
    void through(Meddler& meddler);

private:
    void waitOnline();
};

} // namespace tertulia::test

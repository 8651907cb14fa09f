// SPDX-License-Identifier: GPL-3.0-or-later
// Joins a store of pictures to the account it is for: its folder, its server, its connection coming back, its signing
// out, its end. GUI thread. The store must outlive the session.
#pragma once

namespace tertulia {

class PictureStore;
class SessionView;

void joinPictures(PictureStore& pictures, SessionView& session);

} // namespace tertulia

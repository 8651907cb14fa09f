// SPDX-License-Identifier: GPL-3.0-or-later
// Mistakes on purpose. A checker that has never caught a bug is not known to see any, so tests/chaos compiles the few
// sources that ask here a second time with TERTULIA_TEETH: there bites() is true for the mistake the environment names
// (TERTULIA_TEETH=dropped_event) and passing() kills the process at the named place (TERTULIA_DIE_AT=acked:2).
// Everywhere else, in every program people get, both are done with when it is compiled and nothing of them is in it.
// Any thread.
#pragma once

namespace tertulia::teeth {

enum class Bug {
    AckBeforeCommit,       ///< the answer leaves before COMMIT
    SyncNormal,            ///< COMMIT returns before the disk has it
    DedupeOff,             ///< a repeated send is stored again
    SeqOutsideTransaction, ///< a place that was not used stays taken
    ResumeOffByOne,        ///< the first record after the client's rev is left out
    DroppedEvent,          ///< one in so many events is lost and nobody told
    EditBeforeCreate,      ///< two events of a stream change places
    StaleRead,             ///< a reader keeps its snapshot
    KickedStillSubscribed, ///< who is put out goes on hearing
    OutboxBeforeAck,       ///< the client forgets a message when it sends it
    ReadMarkBack,          ///< a lower read mark is taken
    DeleteNotFinal,        ///< an edit brings a deleted message back
};

/// Places of the client at which it can be made to die.
enum class Place {
    Migrating,  ///< a file of the account is brought to its schema
    Accepted,   ///< a message has its client id, nothing is on the disk
    Queued,     ///< it is on the disk, nobody was told
    Shown,      ///< its bubble is there, nothing was sent
    Sending,    ///< marked as being sent
    Sent,       ///< handed to the connection
    Acked,      ///< the server's answer is here, nothing was stored
    AckStored,  ///< in the cache and still in the outbox
    Removed,    ///< taken out of the outbox in memory, not yet on the disk
    Applying,   ///< in the middle of a write to the cache
    Applied,    ///< written, nobody was told
    CatchingUp, ///< between two pages
};

#ifdef TERTULIA_TEETH
inline constexpr bool isOn = true;
bool bites(Bug bug);
void passing(Place place);
#else
inline constexpr bool isOn = false;
consteval bool bites(Bug /*bug*/)
{
    return false;
}
consteval void passing(Place /*place*/) {}
#endif

} // namespace tertulia::teeth

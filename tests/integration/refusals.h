// SPDX-License-Identifier: GPL-3.0-or-later
// Expectations about refused requests, as a client hears them. Inside test functions only: they return.
#pragma once

#include "tests/support/ws_client.h"

#include <QtTest>

#define REFUSED(result, expected)                                                                                      \
    do {                                                                                                               \
        const auto& outcome = (result);                                                                                \
        QVERIFY2(!outcome.ok(), "a refusal was expected");                                                             \
        QCOMPARE(wireName(outcome.error().code), wireName(expected));                                                  \
    } while (false)
#define REFUSED_BY(result, why)                                                                                        \
    do {                                                                                                               \
        const auto& refusal = (result);                                                                                \
        REFUSED(refusal, ErrorCode::Forbidden);                                                                        \
        QCOMPARE(refusal.error().rule, (why));                                                                         \
    } while (false)
#define BAD_FIELD(result, path)                                                                                        \
    do {                                                                                                               \
        const auto& refusal = (result);                                                                                \
        REFUSED(refusal, ErrorCode::BadField);                                                                         \
        QCOMPARE(refusal.error().field, (path));                                                                       \
    } while (false)
/// The client is told of something hidden what it is told of something that does not exist.
#define SAME_AS_MISSING(client, hidden, missing)                                                                       \
    do {                                                                                                               \
        const auto& one = (client)->request(hidden);                                                                   \
        REFUSED(one, ErrorCode::NotFound);                                                                             \
        const auto& other = (client)->request(missing);                                                                \
        QVERIFY(!other.ok() && one.error() == other.error());                                                          \
    } while (false)

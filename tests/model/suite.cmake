# SPDX-License-Identifier: GPL-3.0-or-later
find_package(rapidcheck REQUIRED)
# What people do with messages, against a model of it.
tertulia_suite(model TESTS life
  SOURCES domain/world.h domain/world.cpp domain/mirror.h domain/mirror.cpp model/story.h model/model.h
    model/model.cpp model/model_acts.cpp model/model_threads.cpp model/stage.h model/stage.cpp
  PCH PROTOCOL
  LIBS tertulia_services tertulia_test_db Qt6::Gui rapidcheck)

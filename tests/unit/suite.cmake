# SPDX-License-Identifier: GPL-3.0-or-later
tertulia_suite(unit
  TESTS canonical_form search_text search_query search_match codec contact envelope file_name ids json_writer permissions notify protocol_doc result strict_json text
    message_text highlighter safe_link
  PCH PROTOCOL
  LIBS tertulia_text tertulia_search tertulia_protocol Qt6::Gui)
target_compile_definitions(tst_unit PRIVATE TERTULIA_SOURCE_DIR="${CMAKE_SOURCE_DIR}")

# Warnings as errors, for our own code only: libraries come in as SYSTEM includes.
add_library(broadsheet_warnings INTERFACE)
add_library(broadsheet::warnings ALIAS broadsheet_warnings)
target_compile_options(broadsheet_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Werror -Wshadow -Wconversion -Wsign-conversion
  -Wnon-virtual-dtor -Wold-style-cast -Wcast-qual -Woverloaded-virtual
  -Wno-missing-field-initializers)  # designated initialisers leave members out on purpose
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 and 14 report these inside the standard library once it inlines far, or the sanitizers are on.
  target_compile_options(broadsheet_warnings INTERFACE
    -Wduplicated-cond -Wlogical-op -Wno-error=maybe-uninitialized
    -Wno-error=restrict -Wno-error=stringop-overflow -Wno-error=array-bounds)
endif()

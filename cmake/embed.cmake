# Writes files into a C++ source, so that the program needs none at run time.
# cmake -DOUTPUT=assets_data.cpp -DFOLDER=server/web "-DNAMES=a.css,b.html" -P embed.cmake
string(REPLACE "," ";" NAMES "${NAMES}")
# Files may be longer than the 64 kB that the standard asks every compiler to take; g++ and clang++ take any length.
set(source "#include \"server/web/assets.h\"\n\n#include <array>\n\n#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n\nnamespace server::web {\n\n")
string(APPEND source "std::span<const File> files() {\n  static constexpr auto all = std::to_array<File>({\n")
foreach(name IN LISTS NAMES)
  file(READ "${FOLDER}/${name}" bytes)
  file(SHA256 "${FOLDER}/${name}" hash)
  string(SUBSTRING "${hash}" 0 12 hash)
  string(APPEND source "    {\"${name}\", \"${hash}\", R\"embedded(${bytes})embedded\"},\n")
endforeach()
string(APPEND source "  });\n  return all;\n}\n\n}  // namespace server::web\n")
file(WRITE "${OUTPUT}" "${source}")

#!/bin/sh
# For macOS and Linux: starts the preview at a double click. hooks/newsroom/starting/ does the work.
cd "$(dirname "$0")" || exit
export PYTHONPATH=hooks PYTHONUTF8=1

# The plain name last: where Python is missing, macOS answers to it with a window of its own.
for python in python3.14 python3.13 python3.12 python3.11 python3 python; do
  if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
    "$python" -m newsroom.starting
    code=$?
    break
  fi
done

if [ -z "$code" ]; then
  echo "Máy này chưa có Python, hoặc có bản cũ hơn 3.11."
  echo "Tải Python tại https://www.python.org/downloads/ và cài đặt (trên Debian, Ubuntu: sudo apt"
  echo "install python3 python3-venv), rồi mở lại tệp này."
  code=1
fi
# A terminal may close with its program, and nobody could read why.
if [ "$code" -ne 0 ] && [ -t 0 ]; then
  printf 'Bấm Enter để đóng cửa sổ. '
  read -r _
fi
exit "$code"

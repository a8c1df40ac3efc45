@echo off
rem For Windows: starts the preview at a double click. hooks/newsroom/starting/ does the work.
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul
rem Not cd: it knows no folders of other machines.
pushd "%~dp0"
set "PYTHONPATH=hooks"
set "PYTHONUTF8=1"

set "python="
set "asked=import sys; sys.exit(sys.version_info < (3, 11))"
for %%P in ("py -3" python3 python) do if not defined python %%~P -c "%asked%" >nul 2>&1 && set "python=%%~P"

if defined python %python% -m newsroom.starting
if not defined python echo Máy này chưa có Python, hoặc có bản cũ hơn 3.11.
if not defined python echo Tải Python tại https://www.python.org/downloads/ và cài đặt, đánh dấu ô "Add python.exe to PATH",
if not defined python echo rồi mở lại tệp này.
if not defined python set "failed=1"
if errorlevel 1 set "failed=1"
popd
if not defined failed exit /b 0
echo Bấm một phím bất kỳ để đóng cửa sổ.
pause >nul
exit /b 1

@echo off
rem Starts StageNet Console with the first Java of version 25 or newer it finds; arguments are passed on as they are.
rem More options for Java itself go into STAGENET_CONSOLE_JAVA_OPTS.
setlocal disabledelayedexpansion

set "wanted=25"
set "java="

if defined JAVA_HOME call :look "%JAVA_HOME%"
if not defined java for /f "delims=" %%j in ('where java 2^>nul') do call :look "%%~dpj.."
for %%b in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks") do (
    if not defined java if exist "%%~b" for /d %%h in ("%%~b\*") do call :look "%%~h"
)

if not defined java (
    echo stagenet-console: needs Java %wanted% or newer and found none; install a JDK %wanted% or set JAVA_HOME to one. 1>&2
    exit /b 1
)

"%java%" --enable-native-access=javafx.graphics %STAGENET_CONSOLE_JAVA_OPTS% --module-path "%~dp0..\lib" --module io.stagenet.console/io.stagenet.console.Main %*
exit /b %ERRORLEVEL%

rem Takes the Java in the directory %1 if none is taken yet and its file "release" names a version that is new enough.
:look
if defined java exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "version=0"
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "delims=." %%m in ("%%~v") do set "version=%%~m"
set /a number=version 2>nul
if %number% geq %wanted% set "java=%~1\bin\java.exe"
exit /b 0

@echo off
rem Starts the workstation from this folder; everything of the user goes to %LOCALAPPDATA%\Zvernennia.
rem Settings of the machine: %ProgramData%\Zvernennia\client.conf
setlocal
set "HOME_DIR=%~dp0."
set "AREA=%LOCALAPPDATA%\Zvernennia\program\@VERSION@"
set "JAVA=%HOME_DIR%\jre\bin\javaw.exe"
if not exist "%JAVA%" if defined ZVERNENNIA_JRE set "JAVA=%ZVERNENNIA_JRE%\bin\javaw.exe"
if not exist "%JAVA%" if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\javaw.exe"
if not exist "%JAVA%" for %%J in (javaw.exe) do set "JAVA=%%~$PATH:J"
if not exist "%JAVA%" (
    echo Java 21 or newer is missing: install it, or set ZVERNENNIA_JRE to its folder.
    pause
    exit /b 1
)
if not exist "%AREA%" mkdir "%AREA%"
if not exist "%LOCALAPPDATA%\Zvernennia\log" mkdir "%LOCALAPPDATA%\Zvernennia\log"
copy /y "%HOME_DIR%\configuration\config.ini" "%AREA%\config.ini" >nul || (echo Cannot write to "%AREA%". & pause & exit /b 1)
for %%L in ("%HOME_DIR%\plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%L"
rem Java keeps what it found out about classes there, made when the program ends for the first time: a shorter start.
start "" "%JAVA%" -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%AREA%\classes.jsa" -Dosgi.requiredJavaVersion=21 -Dfile.encoding=UTF-8 "-Djava.util.logging.config.file=%HOME_DIR%\logging.properties" --enable-native-access=ALL-UNNAMED -Djavax.net.ssl.trustStoreType=Windows-ROOT %ZVERNENNIA_JAVA_OPTIONS% %* -Dosgi.install.area="%HOME_DIR%" -jar "%LAUNCHER%" -configuration "%AREA%" -data "%LOCALAPPDATA%\Zvernennia\workspace" -clearPersistedState -nl uk

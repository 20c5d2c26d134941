# shellcheck shell=bash
# The installers tried out: packages in a Debian root of their own, the installer for Windows under wine. Sourced by ./dev,
# called by campaigns.sh.

INSTALL=$RUN/install
DEBIAN=$INSTALL/root
OLDER=1.0.0 NEWER=1.1.0
INSTALL_LOG=$LOG/campaign-install.log
CLERK=Олена

# campaign_install [--short]: without the comparison of two builds and without Windows.
campaign_install() {
    local short=
    if [[ ${1:-} == --short ]]; then short=yes; fi
    PACKAGES+=(mmdebstrap mount util-linux)
    if [[ -z $short ]]; then PACKAGES+=(wine64 wine); fi
    step "setup" cmd_setup
    [[ -f $SERVER_JAR && -d $PRODUCT/plugins ]] || cmd_build
    rm -rf "$INSTALL" && mkdir -p "$INSTALL"
    : >"$INSTALL_LOG"
    passed=() failed=() impossible=()
    step "packages of $OLDER and $NEWER" make_both_versions
    start_display 1280x800
    trap 'close_debian; finish' EXIT
    if make_debian; then
        try_server_package
        try_workstation_package
        try_bad_input
        try_removal
        close_debian
    fi
    cd "$ROOT"
    if [[ -n $short ]]; then
        impossible+=("left out by --short: two equal builds, Windows")
    else
        try_windows
        try_equal_builds
    fi
    print_verdict
}

# ---- saying what was seen -------------------------------------------------------------------------------------------

passed=() failed=() impossible=()

# seen SENTENCE COMMAND…: one line of the verdict.
seen() {
    local sentence=$1
    shift
    echo "--- $sentence: $*" >>"$INSTALL_LOG"
    if "$@" >>"$INSTALL_LOG" 2>&1 </dev/null; then
        passed+=("$sentence")
        say "  ok: $sentence"
    else
        failed+=("$sentence")
        say "  FAILED: $sentence"
    fi
}

not_possible() {
    impossible+=("$1")
    say "  not possible here: $1"
}

print_verdict() {
    echo
    echo "seen (${#passed[@]}):"
    printf '  %s\n' "${passed[@]}"
    if ((${#impossible[@]} > 0)); then
        echo "not possible on this machine (${#impossible[@]}):"
        printf '  %s\n' "${impossible[@]}"
    fi
    if ((${#failed[@]} > 0)); then
        echo "FAILED (${#failed[@]}):"
        printf '  %s\n' "${failed[@]}"
        fail "the campaign failed, see $INSTALL_LOG"
    fi
}

# refused COMMAND…: it must fail, and say why.
refused() { ! "$@"; }

# says TEXT COMMAND…: whatever its exit code, it says this.
says() {
    local text=$1 out
    shift
    out=$("$@" 2>&1 </dev/null) || true
    printf '%s\n' "$out"
    [[ $out == *"$text"* ]]
}

# ---- the packages ---------------------------------------------------------------------------------------------------

make_both_versions() {
    make_version "$OLDER"
    make_version "$NEWER"
}

# Of one version, into a folder of its own; in a shell of its own, since it sets what ./dev package sets.
make_version() {
    (
        DIST=$INSTALL/$1
        cmd_package --version "$1" >>"$INSTALL_LOG" 2>&1
    )
}

try_equal_builds() {
    say "two builds of one commit"
    (DIST=$INSTALL/again && cmd_package --version "$OLDER" >>"$INSTALL_LOG" 2>&1)
    local file
    for file in "$INSTALL/$OLDER"/*; do
        [[ ${file##*/} == SHA256SUMS ]] || seen "equal over two builds: ${file##*/}" cmp "$file" "$INSTALL/again/${file##*/}"
    done
}

# ---- a Debian of our own --------------------------------------------------------------------------------------------

# By what the machine allows: as root a plain chroot, else a user namespace of mmdebstrap's.
make_debian() {
    local suite mode=root
    suite=$(. /etc/os-release && [[ ${ID:-} == debian ]] && echo "${VERSION_CODENAME:-}")
    if ((EUID != 0)); then
        not_possible "the packages: a root of another user's needs mount and chroot, run it as root"
        return 1
    fi
    mkdir -p "$DEBIAN"
    # What the packages depend on, and no more; systemd for its verifier alone, a font so that the picture can be read.
    if ! mmdebstrap --mode=$mode --variant=apt --include="$(depended_on),fonts-dejavu,systemd" \
        "${suite:-bookworm}" "$DEBIAN" >>"$INSTALL_LOG" 2>&1; then
        not_possible "the packages: mmdebstrap made no root, see $INSTALL_LOG"
        return 1
    fi
    # PostgreSQL keeps what its processes share in /dev/shm.
    if ! mount -t proc proc "$DEBIAN/proc" || ! mount -t tmpfs -o mode=1777 tmpfs "$DEBIAN/dev/shm"; then
        not_possible "the packages: /proc and /dev/shm cannot be mounted in the root"
        return 1
    fi
    printf '127.0.0.1 localhost %s\n' "$(hostname)" >"$DEBIAN/etc/hosts"
    cp "$INSTALL/$OLDER"/*.deb "$INSTALL/$NEWER"/*.deb "$DEBIAN/root/"
    chroot "$DEBIAN" useradd --create-home --home-dir "/home/$CLERK" --badname olena >>"$INSTALL_LOG" 2>&1
}

# The first alternative of each dependency of both packages, with commas.
depended_on() {
    sed -n 's/^Depends: //p' "$INSTALLERS"/*/debian/control | tr ',' '\n' | sed 's/|.*//; s/ //g' | sort -u | paste -sd,
}

close_debian() {
    stop_children 2 # the display and its window manager stay
    local inside
    for inside in proc dev/shm; do umount "$DEBIAN/$inside" 2>/dev/null || umount -l "$DEBIAN/$inside" 2>/dev/null || true; done
}

in_debian() { chroot "$DEBIAN" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }

install_deb() { in_debian dpkg -i "/root/$1_$2_amd64.deb"; }

installed_version() { [[ $(in_debian dpkg-query -W -f='${Version}' "$1") == "$2" ]]; }

# ---- the server -----------------------------------------------------------------------------------------------------

try_server_package() {
    say "the server from its package"
    seen "server .deb installed" install_deb zvernennia-server $OLDER
    seen "the system user and its data directory (0700) are there" in_debian sh -c \
        'id zvernennia && [ "$(stat -c "%U %a" /var/lib/zvernennia)" = "zvernennia 700" ]'
    seen "the settings are readable by the service's group alone (0640)" in_debian sh -c \
        '[ "$(stat -c "%G %a" /etc/zvernennia/server.conf)" = "zvernennia 640" ]'
    seen "systemd-analyze verify: the unit is right" in_debian systemd-analyze verify --man=no /usr/lib/systemd/system/zvernennia-server.service
    not_possible "the unit started by systemd itself: no system manager runs in a chroot; its ExecStart is run as its user instead"
    fill_registry
    seen "ExecStart as the system user: /healthz answers 200" serve_installed
    seen "the authority of the first start is there" in_debian test -s /var/lib/zvernennia/tls/ca.pem
}

# A small city, so that the workstation has something to show.
fill_registry() {
    logged install-city tool ua.zvernennia.city.Main --cards 2000 --seed 1551 --out "$DEBIAN/srv/city"
    chmod -R a+rX "$DEBIAN/srv/city"
    seen "demo cards loaded by the installed command" as_service load-city /srv/city
}

as_service() {
    chroot --userspec=zvernennia:zvernennia "$DEBIAN" env -i PATH=/usr/bin:/bin LANG=C.UTF-8 HOME=/var/lib/zvernennia \
        /usr/bin/zvernennia-server "$@"
}

serve_installed() {
    local deadline=$((SECONDS + 180)) pid
    INSTALLED_PORT=$(free_port 17443)
    INSTALLED_OPS=$(free_port 17480)
    local command
    command=$(sed -n 's/^ExecStart=//p' "$DEBIAN/usr/lib/systemd/system/zvernennia-server.service")
    # shellcheck disable=SC2086
    chroot --userspec=zvernennia:zvernennia "$DEBIAN" env -i PATH=/usr/bin:/bin LANG=C.UTF-8 HOME=/var/lib/zvernennia \
        ZVERNENNIA_LISTEN_PORT="$INSTALLED_PORT" ZVERNENNIA_OPS_PORT="$INSTALLED_OPS" $command >"$LOG/installed-server.log" 2>&1 </dev/null &
    pid=$!
    children+=("$pid")
    SERVER_PID=$pid
    until [[ $(http_status "$INSTALLED_OPS" /healthz) == 200 ]]; do
        kill -0 "$pid" 2>/dev/null && ((SECONDS < deadline)) || return 1
        sleep 0.3
    done
}

stop_installed() {
    kill "$SERVER_PID" 2>/dev/null || true
    wait "$SERVER_PID" 2>/dev/null || true
}

# ---- the workstation ------------------------------------------------------------------------------------------------

try_workstation_package() {
    say "the workstation from its package"
    seen "workstation .deb installed" install_deb zvernennia $OLDER
    seen "the class-data archive of the runtime was made" in_debian sh -c 'ls /usr/lib/zvernennia/jre/lib/server/*.jsa'
    settings "server = localhost:$INSTALLED_PORT" "ca = /etc/zvernennia/ca.pem" "locked = server, ca"
    install -m 644 "$DEBIAN/var/lib/zvernennia/tls/ca.pem" "$DEBIAN/etc/zvernennia/ca.pem" || return 0
    install -m 644 /dev/stdin "$DEBIAN/srv/password" <<<demo
    touch "$INSTALL/before-start"
    seen "started by a user called $CLERK against the installed server, logged in, the list painted" start_installed clerk
    if [[ -n ${WORKSTATION_PID:-} ]]; then photograph "$ROOT/docs/img/installed-workstation.png"; fi
    seen "nothing was written into the program's folder (it is the administrator's)" nothing_written
    seen "the user's data is in the user's profile" test -d "$DEBIAN/home/$CLERK/.local/share/zvernennia/cache"
    stop_workstation
    say "upgrade and the way back"
    seen "upgraded to $NEWER, settings kept" upgrade_keeps_settings
    seen "going back to $OLDER is refused in a sentence" says "is older: remove it first" install_deb zvernennia $OLDER
    seen "the newer one is still there" installed_version zvernennia $NEWER
    seen "the newer one starts over the older one's cache" start_installed clerk
    stop_workstation
    stop_installed
    seen "server upgraded to $NEWER" install_deb zvernennia-server $NEWER
    seen "going back is refused for the server too" says "is older: remove it first" install_deb zvernennia-server $OLDER
    seen "the upgraded server serves the same registry" serve_installed
}

settings() { printf '%s\n' "$@" >"$DEBIAN/etc/zvernennia/client.conf"; }

nothing_written() { [[ -z $(find "$DEBIAN/usr/lib/zvernennia" -newer "$INSTALL/before-start" ! -name '*.jsa' -print -quit) ]]; }

upgrade_keeps_settings() {
    in_debian dpkg -i --force-confold "/root/zvernennia_${NEWER}_amd64.deb" &&
        grep -q "^server = localhost:$INSTALLED_PORT" "$DEBIAN/etc/zvernennia/client.conf"
}

# as_clerk [NAME=VALUE…] COMMAND…: in the session of the user, on our display.
as_clerk() { (become_clerk "$@"); }

# In the background this is the process to be stopped.
become_clerk() {
    exec chroot --userspec=olena:olena "$DEBIAN" env -i PATH=/usr/bin:/bin LANG=C.UTF-8 LC_ALL=C.UTF-8 HOME="/home/$CLERK" DISPLAY="$DISPLAY" "$@"
}

# start_installed NAME: until rows are painted. Sets WORKSTATION_PID.
start_installed() {
    local trace=/home/$CLERK/$1.trace deadline=$((SECONDS + 120))
    rm -f "$DEBIAN$trace"
    become_clerk zvernennia -Dzvernennia.user=registrar -Dzvernennia.passwordFile=/srv/password "-Dzvernennia.trace=$trace" \
        >"$LOG/installed-workstation.log" 2>&1 </dev/null &
    WORKSTATION_PID=$!
    children+=("$WORKSTATION_PID")
    until grep -qs usable "$DEBIAN$trace"; do
        kill -0 "$WORKSTATION_PID" 2>/dev/null && ((SECONDS < deadline)) || return 1
        sleep 0.3
    done
}

stop_workstation() {
    kill "$WORKSTATION_PID" 2>/dev/null || true
    wait "$WORKSTATION_PID" 2>/dev/null || true
    WORKSTATION_PID=
}

photograph() {
    sleep 3 # the list is painted, its neighbours still fill
    import -window root "$1"
    say "  picture: ${1#"$ROOT"/}"
}

# ---- what goes wrong on a desk --------------------------------------------------------------------------------------

try_bad_input() {
    say "bad input"
    seen "missing Java is told in a sentence" says "Немає Java" without_java
    seen "no screen is told in a sentence" says "Немає екрана" as_clerk DISPLAY= zvernennia
    seen "an unwritable profile is told in a sentence" says "Не вдається писати" unwritable_profile
    seen "a home on a full disk is told in a sentence" says "Не вдається писати" full_disk
    broken_settings
    damaged_cache
    seen "a broken server.conf is told with its line and name" says "listen.port" broken_server_settings
}

without_java() {
    mv "$DEBIAN/usr/lib/zvernennia/jre" "$DEBIAN/usr/lib/zvernennia/away"
    as_clerk zvernennia || true
    mv "$DEBIAN/usr/lib/zvernennia/away" "$DEBIAN/usr/lib/zvernennia/jre"
}

unwritable_profile() {
    mkdir -p "$DEBIAN/home/locked" && chmod 555 "$DEBIAN/home/locked"
    as_clerk HOME=/home/locked zvernennia
}

full_disk() {
    mkdir -p "$DEBIAN/home/full"
    mount -t tmpfs -o size=16k,mode=777 tmpfs "$DEBIAN/home/full" || { echo "no tmpfs here" && return; }
    head -c 16384 /dev/zero >"$DEBIAN/home/full/fill" 2>/dev/null || true
    as_clerk HOME=/home/full zvernennia || true
    umount "$DEBIAN/home/full"
}

# The program goes on without the line and names it in the login window.
broken_settings() {
    settings "server = localhost:$INSTALLED_PORT" "ca = /etc/zvernennia/ca.pem" "this line is none"
    become_clerk zvernennia >"$LOG/broken-settings.log" 2>&1 </dev/null &
    WORKSTATION_PID=$!
    children+=("$WORKSTATION_PID")
    seen "a broken client.conf: the login window opens and names the line" window_opens
    photograph "$INSTALL/broken-client-conf.png"
    stop_workstation
    settings "server = localhost:$INSTALLED_PORT" "ca = /etc/zvernennia/ca.pem"
}

window_opens() {
    local deadline=$((SECONDS + 60))
    until xdotool search --onlyvisible --name 'Звернення|вхід|Вхід' >/dev/null 2>&1; do
        ((SECONDS < deadline)) || return 1
        sleep 0.3
    done
}

# Its pages are overwritten in the middle; the workstation fills a new one.
damaged_cache() {
    seen "the cache is damaged on purpose" damage "$DEBIAN/home/$CLERK/.local/share/zvernennia/cache"
    seen "a damaged cache: the list fills again from the server" start_installed damaged
    if [[ -n ${WORKSTATION_PID:-} ]]; then photograph "$INSTALL/damaged-cache.png"; fi
    stop_workstation
}

damage() {
    local file count=0
    while IFS= read -r -d '' file; do
        printf 'nonsense' | dd of="$file" bs=1 seek=4096 conv=notrunc status=none
        count=$((count + 1))
    done < <(find "$1" -path '*/seg0/*.dat' -size +8k -print0)
    echo "$count files damaged"
    ((count > 0))
}

broken_server_settings() {
    printf 'listen { port = many }\n' >"$DEBIAN/etc/zvernennia/broken.conf"
    chmod 644 "$DEBIAN/etc/zvernennia/broken.conf"
    as_service doctor --config /etc/zvernennia/broken.conf
}

# ---- the end --------------------------------------------------------------------------------------------------------

try_removal() {
    say "removal"
    stop_installed
    seen "workstation removed, its settings stay" removed zvernennia /usr/lib/zvernennia/plugins /etc/zvernennia/client.conf
    seen "server removed, settings and registry stay" removed zvernennia-server /usr/lib/zvernennia-server/zvernennia-server.jar /etc/zvernennia/server.conf
    seen "workstation purged: no settings" purged zvernennia /etc/zvernennia/client.conf
    seen "server purged: no settings" purged zvernennia-server /etc/zvernennia/server.conf
    seen "the registry outlives the purge" test -d "$DEBIAN/var/lib/zvernennia/pg"
    seen "what a user had stays the user's" test -d "$DEBIAN/home/$CLERK/.local/share/zvernennia"
}

removed() { in_debian dpkg -r "$1" && [[ ! -e $DEBIAN$2 && -e $DEBIAN$3 ]]; }

purged() { in_debian dpkg -P "$1" && [[ ! -e $DEBIAN$2 ]]; }

# ---- Windows --------------------------------------------------------------------------------------------------------

try_windows() {
    say "the installer for Windows under wine"
    export WINEPREFIX=$INSTALL/wine WINEDEBUG=-all LC_ALL=C.UTF-8
    unset JAVA_HOME # wine hands it on, and the installer would take it for a Java of Windows
    if ! command -v wine >/dev/null || ! timeout 180 wine wineboot -i >>"$INSTALL_LOG" 2>&1; then
        not_possible "the .msi: wine does not start"
        return
    fi
    local disk=$WINEPREFIX/drive_c
    PROGRAM="$disk/Program Files/Zvernennia"
    CONF=$disk/ProgramData/Zvernennia/client.conf
    seen "refused without Java 21, in a sentence" refused_without_java
    seen "installed silently with SERVER PORT TLSCA JREHOME" msi $OLDER SERVER=srv.example PORT=8443 'TLSCA=C:\Certificates\ca.pem' 'JREHOME=C:\Java\jre-21'
    seen "the files are in Program Files (64-bit)" test -f "$PROGRAM/zvernennia.exe"
    seen "client.conf says what the command line said" conf_has server=srv.example port=8443 'ca=C:\Certificates\ca.pem' update=notify
    seen "the shortcut has its name in Ukrainian" shortcut_is_there
    seen "upgraded silently without a property" msi $NEWER
    seen "every setting is kept over the upgrade" conf_has server=srv.example port=8443 'ca=C:\Certificates\ca.pem' update=notify
    seen "the version in the registry is the newer one" registry_has Version $NEWER
    seen "going back is refused" refused msi $OLDER
    seen "the newer one is still there" registry_has Version $NEWER
    seen "a setting is changed by installing again with it" msi $NEWER PORT=9443 REINSTALL=ALL REINSTALLMODE=omus
    seen "the changed port is in client.conf, the rest is kept" conf_has server=srv.example port=9443
    seen "removed silently" wine_msi /x "$(msi_file $NEWER)"
    seen "nothing is left but the user's own" nothing_left
    timeout 60 wineserver -k || true
    unset LC_ALL
    not_possible "the workstation started by zvernennia.exe: no Java runtime for Windows is at hand, and the launcher is a 32-bit program, which wine64 alone does not run"
    not_possible "the .msi on a real Windows"
}

msi_file() { echo "$INSTALL/$1/zvernennia-$1-windows-x86_64.msi"; }

msi() {
    local version=$1
    shift
    wine_msi /i "$(msi_file "$version")" "$@"
}

wine_msi() {
    local what=$1 file=$2 code=0
    shift 2
    rm -f "$WINEPREFIX/drive_c/install.log"
    (cd "$(dirname "$file")" && timeout 300 wine msiexec "$what" "$(basename "$file")" /qn /l 'C:\install.log' "$@") || code=$?
    timeout 60 wineserver -w || true
    echo "msiexec $what: $code"
    return $code
}

refused_without_java() {
    refused msi $OLDER SERVER=srv.example && [[ ! -e $PROGRAM ]] && [[ $(msiinfo export "$(msi_file $OLDER)" LaunchCondition) == *"Java 21 or newer"* ]]
}

conf_has() {
    local line
    cat "$CONF"
    for line in "$@"; do tr -d '\r' <"$CONF" | grep -qxF "$line" || return 1; done
}

shortcut_is_there() { find "$WINEPREFIX/drive_c" -name 'Звернення.lnk' | grep -q .; }

registry_has() { timeout 60 wine reg query 'HKLM\SOFTWARE\Zvernennia' /v "$1" | tr -d '\r' | grep -E "REG_SZ +$2\$"; }

# An empty section may stay: lines that an administrator wrote into the file are not the installer's to remove.
nothing_left() {
    [[ ! -e $PROGRAM ]] && ! grep -q = "$CONF" && ! find "$WINEPREFIX/drive_c" -name 'Звернення.lnk' | grep -q .
}

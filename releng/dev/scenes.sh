# shellcheck shell=bash
# The workstation in front of an audience: the demo and the pictures of the documentation. Sourced by ./dev.

# start_workstation HOME [-Dx=y…]: in the background, logged in as registrar; until the list is usable.
start_workstation() {
    local home=$1 deadline=$((SECONDS + 120))
    shift
    TRACE=$home/trace
    mkdir -p "$home"
    rm -f "$TRACE"
    workstation "$home" -Dzvernennia.server="localhost:$SERVER_PORT" -Dzvernennia.ca="$SERVER_CA" \
        -Dzvernennia.user=registrar -Dzvernennia.passwordFile="$DEMO/password" -Dzvernennia.trace="$TRACE" "$@" \
        >"$LOG/workstation.log" 2>&1 </dev/null &
    WORKSTATION=$!
    children+=("$WORKSTATION")
    until traced usable; do
        if ! kill -0 "$WORKSTATION" 2>/dev/null || ((SECONDS > deadline)); then
            tail -20 "$LOG/workstation.log" >&2
            fail "the workstation did not become usable, see $LOG/workstation.log and $home/log"
        fi
        sleep 0.2
    done
}

traced() { grep -qs "^$1 " "$TRACE"; }

# await SECONDS WHAT COMMAND…: until the command succeeds.
await() {
    local deadline=$((SECONDS + $1)) what=$2
    shift 2
    until "$@"; do
        ((SECONDS < deadline)) || fail "waited in vain for: $what"
        sleep 0.1
    done
}

main_window() {
    WINDOW=$(xdotool search --onlyvisible --name '^Звернення' 2>/dev/null | tail -1)
    [[ -n $WINDOW ]]
}

keys() {
    xdotool key --delay 60 "$@"
    sleep 0.3
}

type_text() {
    xdotool type --delay 40 "$1"
    sleep 0.2
}

picture() { import -window root "$1"; }

#: demo               server, demo city, workstation; without a display one registration is driven and demo.png written
cmd_demo() {
    cmd_build
    prepare_demo
    step "server" start_server "$DEMO/server"
    if [[ -n ${DISPLAY:-} ]] && xdpyinfo >/dev/null 2>&1; then
        say "the workstation is yours; the demo ends when you close it (server: localhost:$SERVER_PORT)"
        (workstation "$DEMO/workstation" -Dzvernennia.server="localhost:$SERVER_PORT" -Dzvernennia.ca="$SERVER_CA" \
            -Dzvernennia.user=registrar -Dzvernennia.passwordFile="$DEMO/password" >"$LOG/workstation.log" 2>&1)
        return
    fi
    step "display" start_display 1280x800
    step "workstation" start_workstation "$DEMO/workstation" -Dzvernennia.theme=light
    step "one registration by keyboard" register_one
    say "demo: the new card is in the list, see $ROOT/demo.png"
}

#: demo-server        the server of the demo in the foreground, until Ctrl+C
cmd_demo-server() {
    cmd_build
    prepare_demo
    say "workstations: ./dev demo-client, or any with server localhost:7443 and authority $DEMO/server/tls/ca.pem"
    exec "$JAVA_HOME/bin/java" -jar "$SERVER_JAR" serve --data "$DEMO/server"
}

#: demo-client [USER] a workstation at that server, at its login window
cmd_demo-client() {
    cmd_build
    [[ -n ${DISPLAY:-} ]] || fail "demo-client: there is no display (DISPLAY is empty)"
    workstation "$RUN/demo-client" -Dzvernennia.server=localhost:7443 "-Dzvernennia.ca=$DEMO/server/tls/ca.pem" \
        "-Dzvernennia.user=${1:-registrar}"
}

# Fills in a new card in the order of its fields; nothing but keys. $1: surname, name, patronymic; $2: summary.
fill_card() {
    local surname given patronymic cards
    read -r surname given patronymic <<<"$1"
    cards=$(traces card)
    keys ctrl+n
    await 30 "a new card" more_than "$cards" traces card
    sleep 0.5
    type_text "$surname"
    keys Tab
    type_text "$given"
    keys Tab
    type_text "$patronymic"
    keys Tab Tab Tab
    type_text "044 555 01 02"
    keys Tab
    type_text "вул. Вигадана, 7, кв. 12"
    keys Tab Tab Tab Tab Tab
    type_text "Печер"
    keys Tab
    type_text "Печер"
    keys Tab Tab Tab
    type_text "Комун"
    keys Tab
    type_text "$2"
}

# The new card appears as a card with its number first, then, back in the list, as its row.
register_one() {
    main_window || fail "the main window is not on the display"
    xdotool windowactivate --sync "$WINDOW"
    local registered painted
    registered=$(registrations)
    painted=$(traces painted)
    fill_card "Демченко Одарка Василівна" "Уже тиждень у будинку немає гарячої води, диспетчерська не відповідає."
    picture "$LOG/filled.png"
    keys ctrl+Return
    await 60 "the server's answer to the registration" more_than "$registered" registrations
    sleep 2
    picture "$LOG/registered.png"
    keys Escape
    await 30 "the row of the new card" more_than "$painted" traces painted
    sleep 1
    picture "$ROOT/demo.png"
}

registrations() { grep -c 'Cards/RegisterCard code=OK' "$LOG/server.log" || true; }

traces() { grep -c "^$1 " "$TRACE" || true; }

# more_than NUMBER COMMAND…
more_than() {
    local than=$1
    shift
    (($("$@") > than))
}

#: shot               the pictures of docs/img: login, list, filter, card, conflict; two themes, two sizes
cmd_shot() {
    local size theme kept
    cmd_build
    prepare_demo
    step "server" start_server "$DEMO/server"
    mkdir -p "$ROOT/docs/img"
    for size in 1280x800 1920x1080; do
        kept=${#children[@]}
        start_display "$size"
        for theme in light dark; do step "pictures, $theme, $size" shoot "$theme" "$size"; done
        stop_children "$kept"
    done
}

# shoot THEME SIZE
shoot() {
    local theme=$1 size=$2 home=$RUN/shot kept=${#children[@]} card registered
    rm -rf "$home"
    workstation "$home" -Dzvernennia.server="localhost:$SERVER_PORT" -Dzvernennia.ca="$SERVER_CA" \
        -Dzvernennia.user=registrar -Dzvernennia.theme="$theme" >"$LOG/workstation.log" 2>&1 </dev/null &
    children+=($!)
    await 60 "the login window" window_named '^Вхід'
    sleep 1
    save_picture "login-$theme-$size"
    stop_children "$kept"

    start_workstation "$home" -Dzvernennia.theme="$theme"
    await 20 "the main window" main_window
    xdotool windowactivate --sync "$WINDOW" windowmove "$WINDOW" 0 0 windowsize "$WINDOW" 100% 100%
    sleep 3
    save_picture "list-$theme-$size"
    keys ctrl+f
    type_text "опалення"
    sleep 1
    save_picture "filtered-$theme-$size"
    keys Escape Home
    registered=$(registrations)
    fill_card "Демченко Одарка Василівна" "Уже тиждень у будинку немає гарячої води, диспетчерська не відповідає."
    keys ctrl+Return
    await 60 "the server's answer to the registration" more_than "$registered" registrations
    sleep 2
    save_picture "card-$theme-$size"
    card=$(newest_card)
    type_text " Повторно"
    logged colleague tool ua.zvernennia.bench.Main colleague --port "$SERVER_PORT" --ca "$SERVER_CA" --card "$card"
    keys ctrl+s
    sleep 3
    save_picture "conflict-$theme-$size"
    stop_children "$kept"
}

window_named() { xdotool search --onlyvisible --name "$1" >/dev/null 2>&1; }

# Id of the card that was registered last, from the feed's trace of the list once it is looked at.
newest_card() {
    keys Escape
    await 30 "the row of the new card" more_than 0 traces painted
    awk '/^painted/ { id = $2 } END { print id }' "$TRACE"
    keys ctrl+Next
}

# Few colours, so that the repository stays small.
save_picture() {
    picture "$LOG/picture.png"
    convert "$LOG/picture.png" -strip +dither -colors 200 "PNG8:$ROOT/docs/img/$1.png"
}
